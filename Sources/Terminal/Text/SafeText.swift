/// Text that may be sent to a terminal: whatever could move the cursor, change colours or reorder a line is shown as
/// its code, such as ‹1B›.
///
/// Everything that is printed for people is of this type, so that nothing from the socket or a file reaches the
/// terminal unchecked.
package struct SafeText: Sendable, Hashable {
  /// Without control characters other than the newline.
  package let string: String

  /// Makes any text harmless.
  package init(_ text: String) {
    string = text.unicodeScalars.allSatisfy(Self.isPlain) ? text : Self.escape(text)
  }

  private init(checked string: String) {
    self.string = string
  }

  /// The same on one line: newlines become spaces.
  package var oneLine: SafeText {
    guard string.contains("\n") else { return self }
    return SafeText(checked: String(string.map { $0 == "\n" ? " " : $0 }))
  }

  package var isEmpty: Bool { string.isEmpty }

  /// Columns that it takes when it stands on one line.
  package var width: Int { DisplayWidth.of(string) }

  /// The paragraphs between newlines.
  package var paragraphs: [SafeText] {
    string.split(separator: "\n", omittingEmptySubsequences: false).map { SafeText(checked: String($0)) }
  }

  /// The words between spaces; a no-break space holds its neighbours together.
  package var words: [SafeText] {
    string.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { SafeText(checked: String($0)) }
  }

  package static func + (left: SafeText, right: SafeText) -> SafeText {
    SafeText(checked: left.string + right.string)
  }

  package func repeated(_ count: Int) -> SafeText {
    SafeText(checked: String(repeating: string, count: max(0, count)))
  }

  /// Cuts after the scalars that fit in `columns`, between characters where one fits; at least one scalar is taken.
  package func split(at columns: Int) -> (head: SafeText, tail: SafeText) {
    var width = 0
    var end = string.startIndex
    for index in string.indices {
      width += DisplayWidth.of(string[index])
      guard width <= columns else { break }
      end = string.index(after: index)
    }
    if end == string.startIndex {
      var scalars = string.unicodeScalars.makeIterator()
      var head = String.UnicodeScalarView()
      var width = 0
      while let scalar = scalars.next() {
        width += DisplayWidth.of(scalar)
        guard head.isEmpty || width <= columns else { break }
        head.append(scalar)
      }
      let tail = string.unicodeScalars.dropFirst(head.count)
      return (SafeText(checked: String(head)), SafeText(checked: String(tail)))
    }
    return (SafeText(checked: String(string[..<end])), SafeText(checked: String(string[end...])))
  }
}

extension SafeText: ExpressibleByStringInterpolation, CustomStringConvertible {
  package init(stringLiteral value: String) { self.init(value) }
  package var description: String { string }
}

extension SafeText {
  /// Whether a scalar may stand as it is.
  ///
  /// Refused are the C0 and C1 controls with DEL (ECMA-48), the bidirectional embeddings, overrides and isolates
  /// (Unicode Standard Annex 9), and the line and paragraph separators.
  package static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }

  private static func escape(_ text: String) -> String {
    var escaped = ""
    var scalars = text.unicodeScalars.makeIterator()
    var pending = scalars.next()
    while let scalar = pending {
      pending = scalars.next()
      switch scalar {
      case "\t": escaped.append(" ")
      case "\r" where pending == "\n": break
      case _ where isPlain(scalar): escaped.unicodeScalars.append(scalar)
      default:
        let code = String(scalar.value, radix: 16, uppercase: true)
        escaped += "‹" + (code.count < 2 ? "0" + code : code) + "›"
      }
    }
    return escaped
  }
}
