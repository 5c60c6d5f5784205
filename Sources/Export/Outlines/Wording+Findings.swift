package import Documents
package import Guidance

/// What the program sees in answers, in words.
extension Wording {
  /// The largest differences first, each with a question to talk about, then what is agreed.
  package func findings(in comparison: ScaleComparison) -> [Outline.Finding] {
    func scores(_ pair: ScaleComparison.ComparedPair) -> String {
      pair.scores.map { "\(name(of: $0.party)) \($0.score)" }.joined(separator: ", ")
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

  /// Goals that nobody or too many have, and parties without any.
  package func finding(in review: MatrixReview) -> Outline.Finding {
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

  /// How many criteria stand on each level, and the weakest.
  package func finding(in profile: AuditProfile, of audit: Audit) -> Outline.Finding {
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
    return Outline.Finding(title: pack.text(.findings), items: items)
  }
}

extension MatrixReview.Row {
  /// What stands out about a goal: that nobody has it, or that several have.
  func flag(in pack: LanguagePack) -> String? {
    if isUnowned { return pack.text(.exportUnowned) }
    if isUnownedSoFar { return pack.text(.exportUnownedSoFar) }
    return isDoubled ? pack.text(.exportDoubled) : nil
  }
}
