import Documents
import Guidance

/// A document as a table for spreadsheets, after RFC 4180: commas, CRLF, quotes where they are needed. It begins with the
/// mark by which Excel knows UTF-8.
///
/// A spreadsheet reads a cell that begins with `=`, `+`, `-` or `@` as a formula, also in quotes. A text that somebody was
/// sent must not be able to run anything, so such cells begin with an apostrophe. Where the list separator is a semicolon,
/// as in Norway, the quotes of a cell that stands behind a comma protect nothing: what follows a semicolon or a line end
/// in it then begins a cell too, and is treated alike.
///
/// The last column says of a line that it is the program's own suggestion.
struct CSVTable {
  private let document: Document
  private let instrument: Instrument
  private let wording: Wording
  private let form: Form

  /// - Parameter document: without what is held back.
  init(_ document: Document, instrument: Instrument, base: RuleBase, pack: LanguagePack) {
    self.document = document
    self.instrument = instrument
    wording = Wording(base: base, pack: pack)
    form = Form(instrument, of: document, base: base, pack: pack)
  }

  private var pack: LanguagePack { wording.pack }
  private var language: LanguageCode { pack.code }

  var text: String {
    "\u{FEFF}" + rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  /// One cell as it is written.
  static func cell(_ text: String) -> String {
    let text = withoutFormulas(text.shown)
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
    // By code point: a quote that carries an accent is one character, and no quote to `split`.
    let quoted = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false).map { String($0) }
    return "\"" + quoted.joined(separator: "\"\"") + "\""
  }

  private static func withoutFormulas(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    var mayBegin = true
    for scalar in text.unicodeScalars {
      if mayBegin, "=+-@".unicodeScalars.contains(scalar) { safe.append("'") }
      switch scalar {
      case ";", "\n": mayBegin = true
      case " ", "\"": break
      default: mayBegin = false
      }
      safe.append(scalar)
    }
    return String(safe)
  }

  private var rows: [[String]] {
    switch instrument.content {
    case .checklist: checklist
    case .scale(let scale): rows(scale)
    case .matrix(let matrix): rows(matrix)
    case .audit(let audit): rows(audit)
    case .conversation, .plan: []
    }
  }

  private func header(_ phrases: [Phrase]) -> [String] { phrases.map { pack.text($0) } }

  private func answer(_ id: String) -> String {
    guard let field = form.field(id) else { return "" }
    return wording.lines(document.answers[id], to: field).joined(separator: "\n")
  }

  private func comment(_ id: String) -> String { document.comments[id] ?? "" }

  private func own(_ isOwn: Bool) -> String { isOwn ? pack.text(.yes) : "" }

  private var checklist: [[String]] {
    [header([.exportPart, .exportQuestion, .exportAnswers, .exportComment, .exportOwnColumn])]
      + form.fields.map { [$0.group ?? "", $0.ask, answer($0.id), comment($0.id), own($0.isDerived)] }
  }

  private func rows(_ scale: Scale) -> [[String]] {
    let parties = scale.chosenParties(in: document)
    let comparison = ScaleComparison(scale, scores: scale.scores(in: document))
    let header =
      [pack.text(.exportLeft)] + parties.map(wording.name)
      + header([.exportRight, .exportDifference, .exportTalk, .exportComment, .exportOwnColumn])
    let rows = scale.pairs.map { pair in
      let fields = parties.map { Scale.score(of: pair.id, by: $0) }
      let spread = comparison.pairs.first { $0.pair.id == pair.id }?.spread
      return [pair.left[language]] + fields.map(answer)
        + [
          pair.right[language], spread.map { "\($0)" } ?? "", pair.talk[language],
          named(fields, parties.map(wording.name)), own(pair.origin == .derived),
        ]
    }
    return [header] + rows
  }

  /// Comments of several fields in one cell, each with whose it is.
  private func named(_ fields: [String], _ names: [String]) -> String {
    zip(fields, names).compactMap { field, name in
      document.comments[field].map { "\(name): \($0)" }
    }
    .joined(separator: "\n")
  }

  private func rows(_ matrix: ResponsibilityMatrix) -> [[String]] {
    let titles = matrix.columns.map { $0.title[language] }
    let rows = MatrixReview(matrix, of: document).rows.map { row in
      let fields = matrix.columns.map { ResponsibilityMatrix.cell(row: row.goal.id, column: $0.id) }
      return [row.goal.title[language]] + fields.map(answer) + [row.flag(in: pack) ?? "", named(fields, titles)]
    }
    return [[pack.text(.exportGoal)] + titles + header([.findings, .exportComment])] + rows
  }

  private func rows(_ audit: Audit) -> [[String]] {
    let parts = Audit.Part.allCases
    let rows = audit.groups.flatMap { group in
      group.criteria.map { criterion in
        let fields = parts.map { Audit.field($0, of: criterion.id) }
        let names = parts.map { pack.text($0.heading) }
        return [group.title[language], criterion.title[language]] + fields.map(answer)
          + [named(fields, names), own(criterion.origin == .derived)]
      }
    }
    return [header([.exportPart, .exportCriterion] + parts.map(\.heading) + [.exportComment, .exportOwnColumn])] + rows
  }
}
