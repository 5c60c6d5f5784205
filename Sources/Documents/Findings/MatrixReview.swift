package import Guidance

/// What is wrong with who does what: goals that nobody has, and those that several have.
package struct MatrixReview: Sendable, Equatable {
  /// One goal with the parties that have to do with it.
  package struct Row: Sendable, Equatable {
    package var goal: ResponsibilityMatrix.Line
    package var responsible: [ResponsibilityMatrix.Line]
    package var contributing: [ResponsibilityMatrix.Line]
    /// Parties that nothing has been said about.
    package var open: [ResponsibilityMatrix.Line]
    /// Whether something has been said about any party.
    package var isBegun: Bool

    /// Everything has been said, and nobody sees to it.
    package var isUnowned: Bool { responsible.isEmpty && open.isEmpty }
    /// Something has been said, and nobody sees to it yet.
    package var isUnownedSoFar: Bool { responsible.isEmpty && !open.isEmpty && isBegun }
    /// More than one sees to it, and so perhaps nobody.
    package var isDoubled: Bool { responsible.count > 1 }
  }

  package let rows: [Row]
  /// Parties that have to do with no goal.
  package let idle: [ResponsibilityMatrix.Line]

  package init(_ matrix: ResponsibilityMatrix, of document: Document) {
    func columns(_ row: ResponsibilityMatrix.Line, _ duty: ResponsibilityMatrix.Duty?) -> [ResponsibilityMatrix.Line] {
      matrix.columns.filter { matrix.duty(row: row.id, column: $0.id, in: document) == duty }
    }
    rows = matrix.rows.map { row in
      Row(
        goal: row,
        responsible: columns(row, .responsible),
        contributing: columns(row, .contributes),
        open: columns(row, nil),
        isBegun: columns(row, nil).count < matrix.columns.count
      )
    }
    idle = matrix.columns.filter { column in
      matrix.rows.allSatisfy {
        matrix.duty(row: $0.id, column: column.id, in: document) == ResponsibilityMatrix.Duty.none
      }
    }
  }
}

extension ResponsibilityMatrix {
  /// What a document says of a cell; nil where it says nothing.
  package func duty(row: String, column: String, in document: Document) -> Duty? {
    guard case .text(let duty)? = document.answers[Self.cell(row: row, column: column)] else { return nil }
    return Duty(rawValue: duty)
  }
}
