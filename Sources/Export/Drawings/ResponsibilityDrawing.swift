import Documents
import Guidance

/// Who does what, as rows and columns: filled for who is responsible, outlined for who contributes, each with a letter.
struct ResponsibilityDrawing {
  private let matrix: ResponsibilityMatrix
  private let document: Document
  private let pack: LanguagePack
  private let review: MatrixReview

  init(_ matrix: ResponsibilityMatrix, of document: Document, pack: LanguagePack) {
    self.matrix = matrix
    self.document = document
    self.pack = pack
    review = MatrixReview(matrix, of: document)
  }

  private enum Layout {
    static let margin = 16.0
    static let title = 16.0
    static let text = 13.0
    static let small = 12.0
    static let line = 16.0
    static let rowTitle = 210.0
    static let narrowestColumn = 78.0
    static let widestColumn = 140.0
    static let badge = 15.0
    static let padding = 10.0
  }

  private var language: LanguageCode { pack.code }
  private var wording: [ResponsibilityMatrix.Duty: String] {
    [
      .responsible: pack.text(.dutyResponsible), .contributes: pack.text(.dutyContributes), .none: pack.text(.dutyNone),
    ]
  }

  /// - Parameter isPage: whether it stands in a page, which is called the same.
  func svg(isPage: Bool) -> String {
    var canvas = Canvas()
    let title = "\(pack.text(.exportMatrix)): \(document.name)"
    let columns = columns
    let width = (columns.last.map { $0.centre + $0.width / 2 } ?? Layout.margin + Layout.rowTitle) + Layout.margin
    let top = isPage ? 0 : canvas.heading(title, x: Layout.margin, width: width)
    var y = header(columns, from: top, on: &canvas)
    for row in review.rows { y = draw(row, from: y, columns, width: width, on: &canvas) }
    y = legend(from: y, width: width, on: &canvas)
    return canvas.svg(
      name: "matrix",
      width: width,
      height: y,
      title: title,
      description: description,
      isWide: true
    )
  }

  /// Where a column stands.
  private struct Column {
    let centre: Double
    let width: Double
  }

  /// Each is wide enough for the longest word of its heading.
  private var columns: [Column] {
    var x = Layout.margin + Layout.rowTitle
    return matrix.columns.map { line in
      let words = line.title[language].split(separator: " ")
      let longest = words.map { Lettering.width(of: $0, size: Layout.small, isBold: true) }.max() ?? 0
      // Rounded, so that no word is broken for the last digit of its width.
      let fitting = (longest + Layout.padding + 1).rounded(.up)
      let width = min(max(fitting, Layout.narrowestColumn), Layout.widestColumn)
      x += width
      return Column(centre: x - width / 2, width: width)
    }
  }

  private func header(_ columns: [Column], from top: Double, on canvas: inout Canvas) -> Double {
    let headings = zip(matrix.columns, columns).map { line, column in
      Lettering.lines(
        line.title[language],
        size: Layout.small,
        width: column.width - Layout.padding,
        isBold: true
      )
    }
    let height = Double(headings.map(\.count).max() ?? 0) * Layout.line
    for (column, lines) in zip(columns, headings) {
      // The last lines stand side by side, above the cells.
      var y = top + Layout.margin + height - Double(lines.count - 1) * Layout.line
      for line in lines {
        canvas.text(line, x: column.centre, y: y, size: Layout.small, anchor: .middle, isBold: true)
        y += Layout.line
      }
    }
    return top + Layout.margin + height + Layout.padding
  }

  private func draw(
    _ row: MatrixReview.Row,
    from top: Double,
    _ columns: [Column],
    width: Double,
    on canvas: inout Canvas
  ) -> Double {
    let inside = Layout.rowTitle - Layout.padding
    let title = Lettering.lines(row.goal.title[language], size: Layout.text, width: inside)
    let flag =
      row.flag(in: pack).map { Lettering.lines("! \($0)", size: Layout.small, width: inside, isBold: true) } ?? []
    let lines = Double(title.count + flag.count) * Layout.line
    let height = max(lines, Layout.badge * 2) + Layout.padding * 2
    canvas.line(x: Layout.margin, y: top, toX: width - Layout.margin, y: top, Paint.line.stroke())
    var y = top + (height - lines) / 2 + Layout.text
    for line in title {
      canvas.text(line, x: Layout.margin, y: y, size: Layout.text)
      y += Layout.line
    }
    for line in flag {
      canvas.text(line, x: Layout.margin, y: y, size: Layout.small, .warn, isBold: true)
      y += Layout.line
    }
    for (line, column) in zip(matrix.columns, columns) {
      let duty = matrix.duty(row: row.goal.id, column: line.id, in: document)
      badge(duty, x: column.centre, y: top + height / 2, on: &canvas)
    }
    return top + height
  }

  private func badge(_ duty: ResponsibilityMatrix.Duty?, x: Double, y: Double, on canvas: inout Canvas) {
    let base = y + Layout.text / 3
    switch duty {
    case .responsible:
      canvas.circle(x: x, y: y, radius: Layout.badge, Paint.solid.fill)
      canvas.text(letters.responsible, x: x, y: base, size: Layout.text, .onSolid, anchor: .middle, isBold: true)
    case .contributes:
      canvas.circle(x: x, y: y, radius: Layout.badge - 1, Paint.solid.stroke(width: 2, inside: .paper))
      canvas.text(letters.contributes, x: x, y: base, size: Layout.text, .solid, anchor: .middle, isBold: true)
    case .some(.none):
      canvas.text(Wording.nothing, x: x, y: base, size: Layout.text, .faint, anchor: .middle)
    case nil: canvas.text("?", x: x, y: base, size: Layout.text, .faint, anchor: .middle)
    }
  }

  /// First letters of the words for the duties, or two where they begin alike. The word that says most stands last: in
  /// «har ansvaret» it is the A that people look for.
  private var letters: (responsible: String, contributes: String) {
    func word(_ phrase: Phrase) -> Substring { pack.text(phrase).split(separator: " ").last ?? "" }
    let (responsible, contributes) = (word(.dutyResponsible), word(.dutyContributes))
    let count = responsible.prefix(1).lowercased() == contributes.prefix(1).lowercased() ? 2 : 1
    return (responsible.prefix(count).uppercased(), contributes.prefix(count).uppercased())
  }

  private func legend(from top: Double, width: Double, on canvas: inout Canvas) -> Double {
    canvas.line(x: Layout.margin, y: top, toX: width - Layout.margin, y: top, Paint.line.stroke())
    let duties: [ResponsibilityMatrix.Duty?] = [.responsible, .contributes, ResponsibilityMatrix.Duty.none, nil]
    let words = duties.map { $0.flatMap { wording[$0] } ?? pack.text(.exportUnsaid) }
    var x = Layout.margin
    var y = top + Layout.padding + Layout.badge
    for (duty, word) in zip(duties, words) {
      let step = Layout.badge * 2 + Layout.padding * 2.5 + Lettering.width(of: word, size: Layout.small)
      if x > Layout.margin, x + step > width {
        x = Layout.margin
        y += Layout.badge * 2 + Layout.padding
      }
      badge(duty, x: x + Layout.badge, y: y, on: &canvas)
      canvas.text(word, x: x + Layout.badge * 2 + Layout.padding / 2, y: y + Layout.small / 3, size: Layout.small)
      x += step
    }
    return y + Layout.badge + Layout.margin
  }

  /// The same, row by row.
  private var description: String {
    func names(_ lines: [ResponsibilityMatrix.Line]) -> String {
      lines.map { $0.title[language] }.joined(separator: ", ")
    }
    return review.rows.map { row in
      let parts = [
        (pack.text(.dutyResponsible), names(row.responsible)), (pack.text(.dutyContributes), names(row.contributing)),
        (pack.text(.exportUnsaid), names(row.open)),
      ]
      let said = parts.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" } + [row.flag(in: pack)].compactMap(\.self)
      return "\(row.goal.title[language]): \(said.joined(separator: "; "))."
    }
    .joined(separator: " ")
  }
}
