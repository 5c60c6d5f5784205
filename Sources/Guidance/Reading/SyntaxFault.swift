import Yams

/// What keeps a file from being YAML, where, and what to do about it where that can be told.
struct SyntaxFault {
  let location: Location
  let message: String

  static let anchors = "Anchors (&name) and aliases (*name) are not allowed. Write the text out, or quote it."

  init(_ error: YamlError, path: String, bytes: [UInt8]) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let report = Report(problem: problem, mark: mark, context: context, bytes: bytes)
      location = Location(path: path, line: report.place.line, column: report.place.column)
      message = report.message
    case .duplicatedKeysInMapping(let keys, let context):
      location = Location(path: path, line: context.mark.line, column: context.mark.column)
      message = "The key \(keys.joined(separator: ", ")) stands twice."
    case .reader(_, _, let value, _):
      let sign = Unicode.Scalar(UInt32(max(0, value))).map { Array(String($0).utf8) } ?? []
      let offset = bytes.indices.first { bytes[$0...].starts(with: sign) }
      let place = LineTable(bytes).place(of: offset ?? 0)
      location = Location(path: path, line: place.line, column: place.column)
      message = "The file holds the control character U+\(String(max(0, value), radix: 16)). Remove it."
    default:
      location = Location(path: path)
      message = "The file cannot be read as YAML: \(error)"
    }
  }
}

extension SyntaxFault {
  /// What libyaml tells, and the file that it tells of.
  private struct Report {
    var problem: String
    var mark: Mark
    var context: YamlError.Context?
    var bytes: [UInt8]

    /// Where to mend it.
    var place: Mark { isUnclosedQuote ? context?.mark ?? mark : mark }

    var message: String {
      if problem == "found undefined alias" { return SyntaxFault.anchors }
      return ["YAML syntax: \(problem).", hint].compactMap(\.self).joined(separator: " ")
    }

    private var isUnclosedQuote: Bool {
      context?.text == "while scanning a quoted scalar"
        && ["found unexpected end of stream", "found unexpected document indicator"].contains(problem)
    }

    /// What to do about it; nil where the problem does not tell. The texts are those of libyaml's scanner and parser.
    private var hint: String? {
      if isUnclosedQuote { return "The quote begun at \(begun) is not closed." }
      if problem.hasPrefix("did not find expected"), let hintForClosedQuote { return hintForClosedQuote }
      switch problem {
      case "mapping values are not allowed in this context":
        return "A text with «: » or « #» in it must stand in quotes. Or the line is indented too much."
      case "found a tab character that violates indentation",
        "found a tab character where an indentation space is expected":
        return "Indent with spaces, not with tabs."
      case "found character that cannot start any token": return hintForSign
      case "did not find expected alphabetic or numeric character":
        return "A text that begins with & or * must stand in quotes."
      case "did not find expected key", "did not find expected '-' indicator":
        return "Look at the indentation here: it must be that of the block begun at \(begun)."
      case "did not find expected <document start>":
        return "Look at the indentation here: it must be that of the file's first key."
      case "block sequence entries are not allowed in this context", "mapping keys are not allowed in this context":
        return "Look at the indentation here: a list begins on the line below its key."
      case "could not find expected ':'":
        return
          "Is the colon behind a key missing, or the text on line \(context?.mark.line ?? mark.line) indented too little?"
      case "did not find expected ',' or ']'": return "The [ begun at \(begun) is not closed, or a comma is missing."
      case "did not find expected ',' or '}'": return "The { begun at \(begun) is not closed, or a comma is missing."
      case "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code":
        return "In double quotes \\ has a meaning of its own: write \\\\, or use single quotes."
      case "but found another document": return "A file holds one document: remove the line with --- or ...."
      default: return nil
      }
    }

    private var begun: String { "line \(context?.mark.line ?? mark.line)" }

    private var hintForSign: String? {
      let offset = LineTable(bytes).offset(line: mark.line, column: mark.column)
      guard offset < bytes.count else { return nil }
      if bytes[offset] == UInt8(ascii: "\t") { return "Indent with spaces, not with tabs." }
      guard bytes[offset] < 0x80 else { return nil }
      return "A text that begins with \(Character(Unicode.Scalar(bytes[offset]))) must stand in quotes."
    }

    /// Nil when the problem stands not behind a closing quote on its line.
    private var hintForClosedQuote: String? {
      let table = LineTable(bytes)
      let offset = table.offset(line: mark.line, column: mark.column)
      guard offset < bytes.count, ![0x0A, 0x0D].contains(bytes[offset]) else { return nil }
      let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t")]
      let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
      guard let close = bytes[..<offset].lastIndex(where: { !blanks.contains($0) }), quotes.contains(bytes[close])
      else {
        return nil
      }
      if let open = bytes[..<close].lastIndex(of: bytes[close]), table.place(of: open).line < mark.line {
        return
          "The quote begun at line \(table.place(of: open).line) is closed only here: close it where its text ends."
      }
      return "Text follows a closing quote: put all of it in quotes, with the other kind of quotes inside."
    }
  }
}
