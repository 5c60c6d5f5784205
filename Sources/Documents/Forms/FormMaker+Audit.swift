package import Guidance

/// Fields of an audit: of each criterion its level, and below the highest the evidence, the gap and the next step; then
/// the way round the quality circle with the weakest one.
extension FormMaker {
  func fields(_ audit: Audit) -> [Field] {
    let criteria = audit.groups.flatMap { group in group.criteria.flatMap { fields(of: $0, in: group, audit) } }
    guard let weakest = AuditProfile(audit, of: document).weakest else { return criteria }
    let circle = audit.circle.map { step in
      Field(
        id: "circle.\(step.id)",
        group: pack.text(.circleOf, ["criterion": weakest.title[language]]),
        ask: step.ask[language],
        hint: step.title[language],
        kind: .text
      )
    }
    return criteria + circle
  }

  private func fields(of criterion: Audit.Criterion, in group: Audit.Group, _ audit: Audit) -> [Field] {
    func field(_ part: Audit.Part, _ ask: String, hint: String?, _ kind: Field.Kind) -> Field {
      var field = Field(
        id: Audit.field(part, of: criterion.id),
        group: group.title[language],
        ask: ask,
        hint: hint,
        kind: kind
      )
      field.isDerived = criterion.origin == .derived
      field.criterion = criterion.id
      return field
    }
    let title = criterion.title[language]
    let levels = audit.levelNames[language] ?? []
    var fields = [field(.level, title, hint: criterion.text[language], .level(levels))]
    guard case .number(let level)? = document.answers[Audit.field(.level, of: criterion.id)] else { return fields }
    fields.append(
      field(.evidence, pack.text(.askEvidence, ["criterion": title]), hint: criterion.evidence?[language], .text)
    )
    guard level < Audit.levels.upperBound else { return fields }
    fields.append(field(.gap, pack.text(.askGap, ["criterion": title]), hint: nil, .text))
    fields.append(field(.nextStep, pack.text(.askNextStep, ["criterion": title]), hint: nil, .text))
    return fields
  }
}

extension Audit {
  /// What is asked of a criterion.
  package enum Part: String, Sendable, CaseIterable {
    case level, evidence, gap
    case nextStep = "next"
  }

  package static func field(_ part: Part, of criterion: String) -> String { "\(criterion).\(part.rawValue)" }
}
