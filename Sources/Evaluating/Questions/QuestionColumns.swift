import Guidance

/// Where the columns that are read stand in a file of questions.
struct QuestionColumns: Equatable {
  enum Name: String, CaseIterable {
    case id, lang, role, after, text, gold, kind

    var isNeeded: Bool { self == .text || self == .gold }
  }

  /// Columns in all, those that are not read too.
  let count: Int
  private let places: [Name: Int]

  /// The place of a column, from 0; nil where it is missing.
  subscript(_ name: Name) -> Int? { places[name] }

  /// Reads the first line of a file.
  ///
  /// - Returns: no columns when one that is needed is missing or stands twice.
  static func read(
    _ header: String,
    path: String,
    suggestion: (String, [String]) -> String?
  ) -> (columns: QuestionColumns?, findings: [Diagnostic]) {
    let written = header.split(separator: "\t", omittingEmptySubsequences: false).map { $0.withoutOuterBlanks }
    var places: [Name: Int] = [:]
    var faults: [String] = []
    for (place, title) in written.enumerated() {
      guard let name = Name(rawValue: title) else { continue }
      if places.updateValue(place, forKey: name) != nil {
        faults.append("The column «\(title)» stands twice. Rename or remove one.")
      }
    }
    let strangers = written.filter { Name(rawValue: $0) == nil }
    for name in Name.allCases where places[name] == nil {
      if let near = suggestion(name.rawValue, strangers) {
        // A misspelt column that may be missing would go unnoticed otherwise.
        faults.append("The column «\(near)» is not known. Write «\(name.rawValue)» if that is meant, else rename it.")
      } else if name.isNeeded {
        let hint = written.count == 1 ? " Put tabs between the columns." : ""
        faults.append("The column «\(name.rawValue)» is missing. Name it in the first line.\(hint)")
      }
    }
    let columns = faults.isEmpty ? QuestionColumns(count: written.count, places: places) : nil
    return (columns, faults.map { Diagnostic(Location(path: path), $0) })
  }
}

/// One line of a file of questions, cut into fields.
struct QuestionRow {
  let fields: [Substring]
  let columns: QuestionColumns
  let location: Location

  /// What stands in a column; nil for `-`, for nothing, and where the column is missing.
  subscript(_ name: QuestionColumns.Name) -> String? {
    guard let value = columns[name].map({ fields[$0].withoutOuterBlanks }) else { return nil }
    return value.isEmpty || value == "-" ? nil : value
  }

  /// The question as it was typed, with the blanks around it.
  var text: String { columns[.text].map { String(fields[$0]) } ?? "" }

  /// Where a column begins in the line.
  func place(of name: QuestionColumns.Name) -> Location {
    let before = fields.prefix(columns[name] ?? 0).reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    return Location(path: location.path, line: location.line, column: before + 1)
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var withoutOuterBlanks: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
