package import Guidance

/// Makes fields of an instrument's parts.
struct FormMaker {
  let document: Document
  let base: RuleBase
  let pack: LanguagePack

  var language: LanguageCode { pack.code }

  func name(of role: String) -> String { base.role(role)?.texts[language]?.name ?? role }

  func fields(_ checklist: Checklist) -> [Field] {
    checklist.groups.flatMap { group in
      group.items.map { item in
        var field = Field(
          id: item.id,
          group: group.title?[language],
          ask: item.text[language],
          hint: item.hint?[language],
          kind: .tick
        )
        field.isDerived = item.origin == .derived
        return field
      }
    }
  }

  func fields(_ matrix: ResponsibilityMatrix) -> [Field] {
    matrix.rows.flatMap { row in
      matrix.columns.map { column in
        var field = Field(
          id: ResponsibilityMatrix.cell(row: row.id, column: column.id),
          group: row.title[language],
          ask: pack.text(.askDuty, ["party": column.title[language]]),
          hint: row.hint?[language],
          kind: .choice(dutyChoices)
        )
        field.label = column.title[language]
        field.suggestion = matrix.suggestion(row: row.id, column: column.id).map { .text($0.rawValue) }
        return field
      }
    }
  }

  private var dutyChoices: [Field.Choice] {
    [(.responsible, .dutyResponsible), (.contributes, .dutyContributes), (.none, .dutyNone)]
      .map { (duty: ResponsibilityMatrix.Duty, phrase: Phrase) in
        Field.Choice(id: duty.rawValue, title: pack.text(phrase))
      }
  }

  func fields(_ plan: Plan) -> [Field] {
    plan.questions.map { question in
      var field = Field(
        id: question.id,
        group: plan.sections.first { $0.id == question.section }?.title[language],
        ask: question.ask[language],
        hint: question.why[language],
        kind: kind(of: question.kind)
      )
      field.suggestion = suggestion(of: question.kind)
      field.unitOfOne = question.unitOfOne?[language]
      field.isRequired = question.isRequired
      field.isDerived = question.origin == .derived
      return field
    }
  }

  private func kind(of kind: Plan.Question.Kind) -> Field.Kind {
    switch kind {
    case .text: .text
    case .list: .list
    case .choice(let choices, _): .choice(choices.map { Field.Choice(id: $0.id, title: $0.title[language]) })
    case .number(let range, let unit, _): .number(range, unit: unit?[language])
    case .date: .day
    case .yesNo: .yesNo
    }
  }

  private func suggestion(of kind: Plan.Question.Kind) -> Answer? {
    switch kind {
    case .text(let text): text.map { .text($0[language]) }
    case .list(let text): text.map { .list($0[language].split(separator: "\n").map(String.init)) }
    case .choice(_, let id): id.map { .text($0) }
    case .number(_, _, let number): number.map { .number($0) }
    case .date: nil
    case .yesNo(let flag): flag.map { .flag($0) }
    }
  }
}

extension ResponsibilityMatrix {
  /// Id of the field of a cell.
  package static func cell(row: String, column: String) -> String { "\(row).\(column)" }
}
