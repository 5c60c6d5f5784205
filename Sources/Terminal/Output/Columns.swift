/// Names on the left, what they are on the right; below one another where the names leave too little room.
package struct Columns: Sendable {
  package struct Row: Sendable {
    package var left: StyledLine.Span
    package var right: [StyledLine.Span]

    package init(left: StyledLine.Span, right: [StyledLine.Span]) {
      self.left = left
      self.right = right
    }
  }

  private let width: Int
  private let indent: Int
  /// Columns between the two.
  private static let gap = 2
  /// Narrower than this the right column is no pleasure to read.
  private static let narrowestRight = 24

  package init(width: Int, indent: Int) {
    self.width = width
    self.indent = indent
  }

  /// - Parameter leftWidth: columns for the names, when several lists are to stand alike; else those of the widest.
  package func lines(_ rows: [Row], leftWidth: Int? = nil) -> [StyledLine] {
    let margin = indent + (leftWidth ?? rows.map(\.left.text.width).max() ?? 0) + Self.gap
    return rows.flatMap { row in
      width - margin >= Self.narrowestRight ? beside(row, margin: margin) : below(row)
    }
  }

  private func beside(_ row: Row, margin: Int) -> [StyledLine] {
    let blanks = SafeText(" ")
    let padding = blanks.repeated(margin - indent - row.left.text.width)
    guard !row.right.isEmpty else {
      return [StyledLine([StyledLine.Span(blanks.repeated(indent)), row.left])]
    }
    var lines = TextWrap.lines(row.right, width: width - margin)
    for index in lines.indices {
      let before =
        index == 0
        ? [StyledLine.Span(blanks.repeated(indent)), row.left, StyledLine.Span(padding)]
        : [StyledLine.Span(blanks.repeated(margin))]
      lines[index].spans = before + lines[index].spans
    }
    return lines
  }

  private func below(_ row: Row) -> [StyledLine] {
    let deeper = indent + 2
    let margin = SafeText(" ").repeated(indent)
    let left = TextWrap.lines([row.left], width: width, first: margin, indent: deeper)
    guard !row.right.isEmpty else { return left }
    return left
      + TextWrap.lines(row.right, width: width, first: SafeText(" ").repeated(deeper), indent: deeper)
  }
}
