extension ResponsibilityMatrix {
  init(_ fields: FieldReader, languages: [LanguageCode]) {
    let rows = fields.parts("rows", required: true, id: \.id) { Line($0, languages: languages) }
    let columns = fields.parts("columns", required: true, id: \.id) { Line($0, languages: languages) }
    var seen: Set<[String]> = []
    let suggestions = fields.nodes("suggestions").compactMap { node -> Suggestion? in
      guard let cell = FieldReader(node, in: fields.file, findings: fields.findings) else { return nil }
      defer { cell.finish() }
      let row = cell.string("row", required: true)
      let column = cell.string("column", required: true)
      let duty = cell.choice("duty", of: Duty.self)
      guard let row, let column, let duty else { return nil }
      if !rows.contains(where: { $0.id == row }) || !columns.contains(where: { $0.id == column }) {
        fields.findings.error(cell.location, "There is no cell in row «\(row)» and column «\(column)».")
      }
      if !seen.insert([row, column]).inserted {
        cell.findings.error(cell.location, "Row «\(row)» and column «\(column)» have a suggestion already.")
      }
      return Suggestion(row: row, column: column, duty: duty)
    }
    self.init(rows: rows, columns: columns, suggestions: suggestions)
  }
}

extension ResponsibilityMatrix.Line {
  fileprivate init?(_ fields: FieldReader, languages: [LanguageCode]) {
    let id = fields.partId()
    let title = fields.localText("title", languages: languages, required: true)
    let hint = fields.localText("hint", languages: languages)
    guard let id, let title else { return nil }
    self.init(id: id, title: title, hint: hint)
  }
}
