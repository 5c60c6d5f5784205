import Documents
import Guidance
import Testing

/// What is found in scales, matrices and audits.
@Suite struct FindingsTests {
  @Test func theWidestDifferencesComeFirstAndThenTheOrderOfTheScale() {
    let comparison = ScaleComparison(
      Instruments.scale,
      scores: ["nqt": ["p": 3, "q": 5, "r": 1], "mentor": ["p": 2, "q": 1, "r": 5], "leader": ["p": 2]]
    )
    #expect(comparison.parties == ["mentor", "nqt", "leader"])
    #expect(comparison.pairs.map(\.pair.id) == ["q", "r", "p"])
    #expect(comparison.pairs.map(\.spread) == [4, 4, 1])
    #expect(comparison.differing.map(\.pair.id) == ["q", "r"])
    #expect(comparison.agreed.map(\.pair.id) == ["p"])
    #expect(comparison.agreed.first?.scores.map(\.party) == ["mentor", "nqt", "leader"])
  }

  @Test(arguments: [
    ([1, 2], true, ScaleComparison.ComparedPair.Side?.some(.left)), ([4, 5], true, .right), ([3, 3], true, nil),
    ([2, 3], true, nil), ([3, 4], true, nil), ([2, 4], false, nil), ([1, 3], false, nil), ([1, 5], false, nil),
  ])
  func oneStepApartIsAgreed(_ scores: [Int], _ isAgreed: Bool, _ side: ScaleComparison.ComparedPair.Side?) throws {
    let comparison = ScaleComparison(Instruments.scale, scores: ["mentor": ["p": scores[0]], "nqt": ["p": scores[1]]])
    let pair = try #require(comparison.pairs.first)
    #expect(pair.isAgreed == isAgreed)
    #expect(pair.nearest == side)
  }

  @Test func aPairThatOnlyOneScoredIsNotCompared() {
    #expect(ScaleComparison(Instruments.scale, scores: ["mentor": ["p": 1, "q": 2]]).pairs.isEmpty)
    #expect(ScaleComparison(Instruments.scale, scores: [:]).parties.isEmpty)
    #expect(ScaleComparison(Instruments.scale, scores: ["mentor": ["p": 1], "cook": ["p": 5]]).pairs.isEmpty)
  }

  @Test func whatIsNoScoreIsLeftOutOfAComparison() {
    let scores = ["mentor": ["p": Int.max, "q": 1], "nqt": ["p": -2, "q": 99], "leader": ["p": 0, "q": 2]]
    let comparison = ScaleComparison(Instruments.scale, scores: scores)
    #expect(comparison.pairs.map(\.pair.id) == ["q"])
    #expect(comparison.pairs.first?.scores.map(\.score) == [1, 2])
  }

  @Test(arguments: [0, 5, Int.min, Int.max])
  func aLevelThatDoesNotExistIsNoJudgement(_ level: Int) {
    let answers = Dictionary(
      uniqueKeysWithValues: Instruments.audit.groups.flatMap(\.criteria).map { ("\($0.id).level", Answer.number(1)) }
    )
    let id = Instruments.audit.groups[0].criteria[0].id
    let document = Instruments.document(.audit, answers.merging(["\(id).level": .number(level)]) { $1 })
    let profile = AuditProfile(Instruments.audit, of: document)
    #expect(profile.entries.first?.level == nil)
    #expect(profile.weakest == nil, "not all are judged")
  }

  private func review(_ answers: [String: String]) -> MatrixReview {
    MatrixReview(Instruments.matrix, of: Instruments.document(.matrix, answers.mapValues { .text($0) }))
  }

  @Test func aGoalThatNobodyHasIsUnownedOnceAllHasBeenSaid() {
    let said = review([
      "learn.leader": "none", "learn.mentor": "contributes", "belong.leader": "responsible", "belong.mentor": "none",
    ])
    #expect(said.rows.map(\.isUnowned) == [true, false])
    #expect(said.idle.isEmpty)
    let open = review(["learn.leader": "none"])
    #expect(open.rows.map(\.isUnowned) == [false, false])
    #expect(open.rows.map(\.isUnownedSoFar) == [true, false])
    #expect(said.rows.map(\.isUnownedSoFar) == [false, false])
    #expect(review(["learn.leader": "responsible"]).rows.map(\.isUnownedSoFar) == [false, false])
    #expect(open.rows.map { $0.open.map(\.id) } == [["mentor"], ["leader", "mentor"]])
  }

  @Test func aGoalThatTwoHaveIsDoubledAndAPartyWithoutAnyIsIdle() {
    let doubled = review(["learn.leader": "responsible", "learn.mentor": "responsible"])
    #expect(doubled.rows.map(\.isDoubled) == [true, false])
    #expect(doubled.rows.first?.responsible.map(\.id) == ["leader", "mentor"])
    let idle = review([
      "learn.leader": "responsible", "learn.mentor": "none", "belong.leader": "responsible", "belong.mentor": "none",
    ])
    #expect(idle.idle.map(\.id) == ["mentor"])
    #expect(review(["learn.mentor": "none"]).idle.isEmpty, "who has not been asked everything may yet have a part")
  }

  @Test func whatIsNoDutyIsLeftOpen() {
    #expect(review(["learn.leader": "[navn fjernet]"]).rows[0].open.map(\.id) == ["leader", "mentor"])
  }

  @Test func theWeakestIsTheFirstOfTheLowestOnceAllAreJudged() {
    func weakest(_ levels: [String: Int]) -> String? {
      let answers = Dictionary(uniqueKeysWithValues: levels.map { ("\($0.key).level", Answer.number($0.value)) })
      return AuditProfile(Instruments.audit, of: Instruments.document(.audit, answers)).weakest?.id
    }
    #expect(weakest([:]) == nil)
    #expect(weakest(["one": 1]) == nil)
    #expect(weakest(["one": 3, "two": 2]) == "two")
    #expect(weakest(["one": 2, "two": 2]) == "one")
    #expect(weakest(["one": 4, "two": 4]) == nil)
    #expect(weakest(["one": 4, "two": 3]) == "two")
  }
}
