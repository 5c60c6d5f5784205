extension String {
  /// The text without what does not show: controls, marks that turn the direction of what follows, and values that are no
  /// characters. Line ends of all kinds become one. Nothing else is taken out: what is left cannot break a format, and is
  /// escaped by each in its own way.
  var shown: String {
    var text = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A: if !wasReturn { text.append("\n") }
      case 0x0B...0x0D, 0x85, 0x2028, 0x2029: text.append("\n")
      case 0x09: text.append(" ")
      case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: break
      default: if !scalar.properties.isNoncharacterCodePoint { text.append(scalar) }
      }
    }
    return String(text)
  }

  /// Its lines without spaces at their ends; none that are empty.
  var shownLines: [String] {
    shown.split(separator: "\n").map { line in
      let start = line.drop { $0.isWhitespace }
      return String(start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
    }
    .filter { !$0.isEmpty }
  }

  /// The text for XML and HTML, in elements and in quoted attributes.
  var escapedForMarkup: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
