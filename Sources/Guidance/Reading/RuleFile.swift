import FoundationEssentials
import Yams

/// One YAML file of the rule base, parsed.
struct RuleFile {
  /// Path below the rule base.
  let path: String
  let root: Node

  /// The longest file that is read, in bytes: a hundred times a large topic.
  static let longest = 1 << 20

  /// Parses a file; what is wrong with it goes to `findings`.
  ///
  /// - Returns: nil when there is nothing to read from it.
  init?(path: String, bytes: Data, findings: Findings) {
    self.path = path
    let start = Location(path: path)
    guard bytes.count <= Self.longest else {
      findings.error(start, "The file is \(bytes.count) bytes; at most \(Self.longest) are read. Split it.")
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      findings.error(start, "The file is not valid UTF-8. Save it as UTF-8.")
      return nil
    }
    if let place = Self.firstAnchor(in: bytes, path: path) {
      findings.error(place, "Anchors (&name) and aliases (*name) are not allowed. Write the text out, or quote it.")
      return nil
    }
    do {
      guard let root = try Yams.compose(yaml: text, .basic) else {
        findings.error(start, "The file is empty.")
        return nil
      }
      self.root = root
    } catch let error as YamlError {
      findings.error(Self.location(of: error, path: path), Self.message(of: error))
      return nil
    } catch {
      findings.error(start, "The file cannot be read as YAML: \(error)")
      return nil
    }
  }

  func location(of node: Node) -> Location {
    Location(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// Finds an anchor or alias before the parser expands it: a few lines of them can stand for gigabytes.
  ///
  /// Inside quotes and text blocks `&` and `*` are plain characters; a value begins with one only as an anchor or alias.
  private static func firstAnchor(in bytes: Data, path: String) -> Location? {
    guard bytes.contains(UInt8(ascii: "&")) || bytes.contains(UInt8(ascii: "*")) else { return nil }
    var blockIndent: Int?
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let content = line.drop { $0 == UInt8(ascii: " ") }
      guard !content.isEmpty else { continue }
      let indent = line.count - content.count
      if let block = blockIndent {
        if indent > block { continue }
        blockIndent = nil
      }
      if let column = anchorColumn(in: line) { return Location(path: path, line: number + 1, column: column + 1) }
      if opensBlock(content) { blockIndent = indent }
    }
    return nil
  }

  /// Whether the line ends with a block indicator such as `|` or `>-`.
  private static func opensBlock(_ line: Data) -> Bool {
    guard let last = line.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }).last,
      let first = last.first
    else { return false }
    return last.count <= 3 && (first == UInt8(ascii: "|") || first == UInt8(ascii: ">"))
  }

  /// The first `&x` or `*x` that stands where a value begins and outside quotes.
  private static func anchorColumn(in line: Data) -> Int? {
    let space = UInt8(ascii: " ")
    var quote: UInt8?
    var before = space
    var valueMayBegin = true
    for (column, byte) in line.enumerated() {
      defer { before = byte }
      if let open = quote {
        if byte == open && !(open == UInt8(ascii: "\"") && before == UInt8(ascii: "\\")) { quote = nil }
        continue
      }
      switch byte {
      case space: continue
      case UInt8(ascii: "#") where before == space: return nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if valueMayBegin { quote = byte }
        valueMayBegin = false
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        let next = line.dropFirst(column + 1).first ?? space
        if valueMayBegin && next != space { return column }
        valueMayBegin = false
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"),
        UInt8(ascii: "?"):
        valueMayBegin = true
      default:
        valueMayBegin = false
      }
    }
    return nil
  }

  private static func location(of error: YamlError, path: String) -> Location {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      Location(path: path, line: mark.line, column: mark.column)
    case .duplicatedKeysInMapping(_, let context):
      Location(path: path, line: context.mark.line, column: context.mark.column)
    default: Location(path: path)
    }
  }

  private static func message(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      "YAML syntax: \(problem). A text with «: » or « #» in it must stand in quotes."
    case .duplicatedKeysInMapping(let keys, _):
      "The key \(keys.joined(separator: ", ")) stands twice."
    default: "The file cannot be read as YAML: \(error)"
    }
  }
}
