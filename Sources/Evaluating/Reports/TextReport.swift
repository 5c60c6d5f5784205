/// Lines of plain text for people, at most ``width`` columns wide where words allow it.
struct TextReport {
  static let width = 96

  private(set) var lines: [String] = []

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Begins a part after an empty line.
  mutating func begin(_ heading: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(heading)
  }

  /// Adds a text that is wrapped between words; further lines begin two columns further in.
  mutating func add(_ text: String, indent: Int = 0) {
    let text = text.withoutHiddenSigns
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > Self.width {
        lines.append(line)
        line = String(repeating: " ", count: indent + 2)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
  }

  /// Adds a text on one line, cut where the line ends.
  mutating func addCut(_ text: String, indent: Int) {
    let room = Self.width - indent
    let text = text.withoutHiddenSigns
    let cut = text.count > room ? text.prefix(room - 1) + "…" : Substring(text)
    lines.append(String(repeating: " ", count: indent) + cut)
  }

  /// Adds rows of cells: the first column to the left, the others to the right, all rows of one width.
  mutating func add(table rows: [[String]], indent: Int = 0) {
    let rows = rows.map { $0.map(\.withoutHiddenSigns) }
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0 }
    for row in rows {
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.count)
        line += column == 0 ? cell + space : "  " + space + cell
      }
      // Empty cells at the end leave no blanks behind.
      lines.append(String(line.reversed().drop { $0 == " " }.reversed()))
    }
  }
}

extension String {
  /// With � for what nobody sees and what could steer a terminal, and blanks for tabs.
  fileprivate var withoutHiddenSigns: String {
    String(
      UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control: scalar == "\t" ? " " : "\u{FFFD}"
          case .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: scalar
          }
        }
      )
    )
  }
}
