package import Guidance

/// Fields of scales, which each party answers alone, and of the agreements made from them.
extension FormMaker {
  func fields(_ scale: Scale) -> [Field] {
    let all = scale.parties.map { Field.Choice(id: $0, title: name(of: $0)) }
    var parties = Field(
      id: Scale.partiesField,
      ask: pack.text(.askParties),
      kind: .choices(all, fewest: Scale.fewestParties)
    )
    parties.suggestion = .list(scale.parties)
    parties.isRequired = true
    return [parties] + scale.chosenParties(in: document).flatMap { party in scores(of: party, scale) }
  }

  private func scores(of party: String, _ scale: Scale) -> [Field] {
    scale.pairs.map { pair in
      var field = Field(
        id: Scale.score(of: pair.id, by: party),
        group: pack.text(.partyAnswers, ["party": name(of: party)]),
        ask: pack.text(.askScore),
        kind: .score(left: pair.left[language], right: pair.right[language])
      )
      field.party = party
      field.isDerived = pair.origin == .derived
      return field
    }
  }

  func agreement(_ scale: Scale) -> [Field] {
    guard let basis = document.basis else { return [] }
    let comparison = ScaleComparison(scale, scores: basis.scores)
    let names = comparison.parties.map { party in
      var field = Field(id: "name.\(party)", ask: pack.text(.askPartyName, ["party": name(of: party)]), kind: .text)
      field.label = pack.text(.agreementParty, ["party": name(of: party)])
      return field
    }
    let pairs = comparison.pairs.map { compared in
      let scores = compared.scores.map { "\(name(of: $0.party)) \($0.score)" }.joined(separator: ", ")
      var field = Field(
        id: compared.pair.id,
        group: pack.text(compared.isAgreed ? .scaleAgreed : .scaleDiffers),
        ask: compared.isAgreed ? pack.text(.askConfirm) : compared.pair.talk[language],
        hint: pack.text(
          .scaleBetween,
          ["scores": scores, "left": compared.pair.left[language], "right": compared.pair.right[language]]
        ),
        kind: .text
      )
      field.label = compared.pair.talk[language]
      field.suggestion = compared.nearest.map {
        .text($0 == .left ? compared.pair.left[language] : compared.pair.right[language])
      }
      return field
    }
    let more = Field(id: "more", ask: pack.text(.askMore), kind: .list)
    let date = Field(id: "next-date", ask: pack.text(.askReview), kind: .day)
    return names + pairs + [more, date]
  }
}

extension Scale {
  /// Id of the field that says who scores.
  package static let partiesField = "parties"
  /// One has nobody to compare with.
  package static let fewestParties = 2

  /// Id of the field of one party's score.
  package static func score(of pair: String, by party: String) -> String { "\(party).\(pair)" }

  /// The parties that score in `document`, in the order of the scale.
  package func chosenParties(in document: Document) -> [String] {
    guard case .list(let chosen)? = document.answers[Self.partiesField] else { return [] }
    return parties.filter(chosen.contains)
  }

  /// The scores that have been given, by party and pair.
  package func scores(in document: Document) -> [String: [String: Int]] {
    var scores: [String: [String: Int]] = [:]
    for party in chosenParties(in: document) {
      for pair in pairs {
        if case .number(let score)? = document.answers[Self.score(of: pair.id, by: party)] {
          scores[party, default: [:]][pair.id] = score
        }
      }
    }
    return scores
  }

  /// Whether every chosen party has scored every pair, so that nobody is led by the others any more.
  package func isComplete(in document: Document) -> Bool {
    let chosen = chosenParties(in: document)
    let scores = scores(in: document)
    return chosen.count >= Self.fewestParties && chosen.allSatisfy { scores[$0]?.count == pairs.count }
  }
}
