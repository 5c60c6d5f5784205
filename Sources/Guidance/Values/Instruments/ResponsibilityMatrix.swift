/// Who does what: goals as rows, parties as columns.
package struct ResponsibilityMatrix: Sendable, Equatable {
  /// What a party has to do with a goal.
  package enum Duty: String, Sendable, CaseIterable {
    /// Sees to it that it happens.
    case responsible
    /// Takes part.
    case contributes
    /// Has nothing to do with it.
    case none
  }

  package var rows: [Line]
  package var columns: [Line]
  /// What the sources say.
  package var suggestions: [Suggestion]

  package init(rows: [Line], columns: [Line], suggestions: [Suggestion]) {
    self.rows = rows
    self.columns = columns
    self.suggestions = suggestions
  }

  package func suggestion(row: String, column: String) -> Duty? {
    suggestions.first { $0.row == row && $0.column == column }?.duty
  }

  /// A row or a column.
  package struct Line: Sendable, Equatable {
    package var id: String
    package var title: LocalText
    package var hint: LocalText?

    package init(id: String, title: LocalText, hint: LocalText?) {
      self.id = id
      self.title = title
      self.hint = hint
    }
  }

  package struct Suggestion: Sendable, Equatable {
    package var row: String
    package var column: String
    package var duty: Duty

    package init(row: String, column: String, duty: Duty) {
      self.row = row
      self.column = column
      self.duty = duty
    }
  }
}
