import Documents
import Guidance

/// What the program sees in the answers: differences, gaps, the weakest point and what comes next.
extension OutlineMaker {
  var findings: [Outline.Finding] {
    let findings: [Outline.Finding] =
      switch instrument.content {
      case .scale(let scale) where document.kind != .agreement && !isHoldingBack:
        comparison(ScaleComparison(scale, scores: scale.scores(in: document)))
      case .matrix(let matrix): [review(MatrixReview(matrix, of: document))]
      case .audit(let audit): profile(AuditProfile(audit, of: document), audit)
      case .checklist, .scale, .conversation, .plan: []
      }
    return findings.filter { !$0.items.isEmpty }
  }

  /// The largest differences first, each with a question to talk about, then what is agreed.
  private func comparison(_ comparison: ScaleComparison) -> [Outline.Finding] {
    func scores(_ pair: ScaleComparison.ComparedPair) -> String {
      pair.scores.map { "\(wording.name(of: $0.party)) \($0.score)" }.joined(separator: ", ")
    }
    let differing = comparison.differing.map { compared in
      let pair = compared.pair
      let detail = pack.text(
        .scaleBetween,
        ["scores": scores(compared), "left": pair.left[language], "right": pair.right[language]]
      )
      return Outline.Item(text: pair.talk[language], detail: detail, isOwn: pair.origin == .derived)
    }
    let agreed = comparison.agreed.map { compared in
      let (left, right) = (compared.pair.left[language], compared.pair.right[language])
      let statement: String =
        switch compared.nearest {
        case .left: left
        case .right: right
        case nil: pack.text(.between, ["left": left, "right": right])
        }
      return Outline.Item(text: statement, detail: scores(compared), isOwn: compared.pair.origin == .derived)
    }
    return [
      Outline.Finding(title: pack.text(.scaleDiffers), items: differing),
      Outline.Finding(title: pack.text(.scaleAgreed), items: agreed),
    ]
  }

  private func review(_ review: MatrixReview) -> Outline.Finding {
    func names(_ lines: [ResponsibilityMatrix.Line]) -> String {
      lines.map { $0.title[language] }.joined(separator: ", ")
    }
    var texts: [String] = []
    for row in review.rows {
      let goal = row.goal.title[language]
      if row.isUnowned { texts.append(pack.text(.matrixUnowned, ["goal": goal])) }
      if row.isDoubled { texts.append(pack.text(.matrixDoubled, ["goal": goal, "parties": names(row.responsible)])) }
      if !row.open.isEmpty {
        let phrase = row.isUnownedSoFar ? Phrase.matrixUnownedSoFar : .matrixOpen
        texts.append(pack.text(phrase, ["goal": goal, "parties": names(row.open)]))
      }
    }
    texts += review.idle.map { pack.text(.matrixIdle, ["party": $0.title[language]]) }
    return Outline.Finding(title: pack.text(.findings), items: texts.map { Outline.Item(text: $0) })
  }

  /// How many criteria stand on each level, the weakest, and every next step that was written down, lowest level first.
  private func profile(_ profile: AuditProfile, _ audit: Audit) -> [Outline.Finding] {
    let names = audit.levelNames[language] ?? []
    var items = Audit.levels.compactMap { level -> Outline.Item? in
      let count = profile.entries.count { $0.level == level }
      guard count > 0 else { return nil }
      let name = names.indices.contains(level - 1) ? names[level - 1] : "\(level)"
      return Outline.Item(text: pack.text(.auditLevel, ["level": name, "count": "\(count)"]))
    }
    if let weakest = profile.weakest {
      items.append(Outline.Item(text: pack.text(.auditWeakest, ["criterion": weakest.title[language]])))
    }
    let steps = Audit.levels.flatMap { level in
      profile.entries.filter { $0.level == level }.compactMap { nextStep(for: $0.criterion) }
    }
    return [
      Outline.Finding(title: pack.text(.findings), items: items),
      Outline.Finding(title: pack.text(.exportNextStep), items: steps),
    ]
  }

  private func nextStep(for criterion: Audit.Criterion) -> Outline.Item? {
    let id = Audit.field(.nextStep, of: criterion.id)
    guard let field = form.field(id) else { return nil }
    let lines = wording.lines(document.answers[id], to: field)
    return lines.isEmpty ? nil : Outline.Item(text: lines.joined(separator: " "), detail: criterion.title[language])
  }
}
