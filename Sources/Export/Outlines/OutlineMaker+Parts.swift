import Documents
import Guidance

/// The parts of a form with their answers.
extension OutlineMaker {
  var parts: [Outline.Part] {
    switch instrument.content {
    case .scale(let scale) where document.kind != .agreement: scaleParts(scale)
    case .matrix(let matrix): [part(of: matrix)]
    case .audit(let audit): audit.groups.map { part(of: $0, audit) } + questionParts { $0.criterion == nil }
    case .checklist, .scale, .conversation, .plan: questionParts { _ in true }
    }
  }

  /// Fields one by one, under the titles of their groups.
  private func questionParts(_ isIncluded: (Field) -> Bool) -> [Outline.Part] {
    var parts: [Outline.Part] = []
    var group: String?
    var minute = 0
    for field in form.fields where isIncluded(field) {
      if parts.isEmpty || field.group != group {
        parts.append(Outline.Part(title: title(of: field) ?? (parts.isEmpty ? firstTitle : pack.text(.next))))
        group = field.group
      }
      parts[parts.count - 1].entries.append(entry(field, from: minute))
      minute += field.minutes ?? 0
    }
    return parts
  }

  /// What is asked in an agreement is for those who make it; others read what came of it.
  private func title(of field: Field) -> String? {
    guard document.kind == .agreement else { return field.group }
    if field.group == pack.text(.scaleDiffers) { return pack.text(.agreementDiffered) }
    return field.group == pack.text(.scaleAgreed) ? pack.text(.agreementAlike) : field.group
  }

  /// What the fields before the first group are called.
  private var firstTitle: String {
    switch document.kind {
    case .conversation: pack.text(.exportFrame)
    case .agreement, .scale: pack.text(.exportParties)
    case .checklist, .matrix, .plan, .audit: pack.text(.exportAnswers)
    }
  }

  private func entry(_ field: Field, from minute: Int) -> Outline.Entry {
    var entry = Outline.Entry(
      field: field.id,
      ask: field.label ?? field.ask,
      answer: wording.lines(document.answers[field.id], to: field),
      isOwn: field.isDerived
    )
    // Why a plan asks something matters while it is made, and is in the way of those who read it.
    if document.kind != .plan { entry.hint = field.hint }
    entry.questions = field.questions
    entry.time = field.minutes.map { "\(pack.text(.minutes, ["count": "\($0)"])) (\(minute)–\(minute + $0))" }
    if field.withholdsAdvice {
      entry.hint = [field.hint, pack.text(.adviceWaits)].compactMap(\.self).joined(separator: " ")
    }
    if field.kind == .tick {
      entry.isTicked = document.answers[field.id] == .flag(true)
      if entry.answer.isEmpty { entry.answer = [pack.text(.exportUnanswered)] }
    }
    entry.comment = comment(on: field.id)
    return entry
  }

  private func comment(on field: String) -> String? {
    let lines = document.comments[field]?.shownLines ?? []
    return lines.isEmpty ? nil : lines.joined(separator: " ")
  }

  /// Who scores, and every pair between its statements.
  private func scaleParts(_ scale: Scale) -> [Outline.Part] {
    let who = questionPart(Scale.partiesField)
    let parties = scale.chosenParties(in: document)
    let rows = scale.pairs.map { pair in
      let cells = parties.map { party in cell(of: Scale.score(of: pair.id, by: party)) }
      return Outline.Row(
        title: pair.left[language],
        isOwn: pair.origin == .derived,
        cells: cells + [Outline.Cell(lines: [pair.right[language]])]
      )
    }
    let header = [pack.text(.exportLeft)] + parties.map(wording.name) + [pack.text(.exportRight)]
    return [who, Outline.Part(title: pack.text(.exportAnswers), table: Outline.Table(header: header, rows: rows))]
  }

  private func questionPart(_ id: String) -> Outline.Part {
    questionParts { $0.id == id }.first ?? Outline.Part(title: firstTitle)
  }

  private func cell(of id: String) -> Outline.Cell {
    guard let field = form.field(id) else { return Outline.Cell(lines: []) }
    // That there is an answer may be known, only not which.
    if isHoldingBack && isAnswered(field) { return Outline.Cell(lines: [pack.text(.hiddenAnswer)]) }
    return Outline.Cell(lines: wording.lines(document.answers[id], to: field), comment: comment(on: id))
  }

  private func part(of matrix: ResponsibilityMatrix) -> Outline.Part {
    let review = MatrixReview(matrix, of: document)
    let rows = review.rows.map { row in
      Outline.Row(
        title: row.goal.title[language],
        detail: row.goal.hint?[language],
        flag: row.flag(in: pack),
        cells: matrix.columns.map { cell(of: ResponsibilityMatrix.cell(row: row.goal.id, column: $0.id)) }
      )
    }
    let header = [pack.text(.exportGoal)] + matrix.columns.map { $0.title[language] }
    return Outline.Part(title: pack.text(.exportMatrix), table: Outline.Table(header: header, rows: rows))
  }

  private func part(of group: Audit.Group, _ audit: Audit) -> Outline.Part {
    let weakest = AuditProfile(audit, of: document).weakest
    let rows = group.criteria.map { criterion in
      Outline.Row(
        title: criterion.title[language],
        detail: criterion.text[language],
        flag: criterion.id == weakest?.id ? pack.text(.exportWeakest) : nil,
        isOwn: criterion.origin == .derived,
        cells: Audit.Part.allCases.map { cell(of: Audit.field($0, of: criterion.id)) }
      )
    }
    let header = [.exportCriterion] + Audit.Part.allCases.map(\.heading)
    return Outline.Part(
      title: group.title[language],
      table: Outline.Table(header: header.map { pack.text($0) }, rows: rows)
    )
  }
}

extension Audit.Part {
  /// What it is called above a column.
  var heading: Phrase {
    switch self {
    case .level: .exportLevel
    case .evidence: .exportEvidence
    case .gap: .exportGap
    case .nextStep: .exportNextStep
    }
  }
}
