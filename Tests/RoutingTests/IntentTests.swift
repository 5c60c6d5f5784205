import Guidance
import Routing
import TestSupport
import Testing

struct IntentTests {
  /// An intent whose topics have these probabilities, best first, after a border with the rest.
  private func intent(_ probabilities: [Float], crossroads: String? = nil, knowsNothing: Bool = false) -> Intent {
    func ranked(_ number: Int, _ name: String, _ probability: Float) -> Intent.Ranked {
      Intent.Ranked(
        number: number,
        evidence: number,
        name: name,
        isTopic: name.hasPrefix("a."),
        score: 0,
        probability: probability
      )
    }
    let topics = probabilities.enumerated().map { ranked($0, "a.t\($0 + 1)", $1) }
    return Intent(
      outcome: .clarify,
      knowsNothing: knowsNothing,
      ranked: [ranked(10, "border.a", 0.9), ranked(11, crossroads ?? "border.b", 0.6)] + topics,
      topics: topics,
      crossroads: crossroads,
      fieldProbability: 1,
      margin: 0,
      language: LanguageCode("nb"),
      languageMargin: 1
    )
  }

  @Test func atMostThreeTopicsAreAskedAmong() {
    #expect(intent([0.2, 0.2, 0.2, 0.2]).nearTopics.map(\.name) == ["a.t1", "a.t2", "a.t3"])
  }

  @Test func aTopicFarLessProbableThanTheFirstIsNotAskedAmong() {
    #expect(intent([0.5, 0.025, 0.02]).nearTopics.map(\.name) == ["a.t1", "a.t2"])
    #expect(intent([]).nearTopics == [])
  }

  @Test func whereWhoAsksDecidesTheTopicsOfEveryRoleAreTheChoices() throws {
    let base = try ProjectRules.base.get()
    let crossroads = try #require(base.crossroads.max { $0.ways.count < $1.ways.count })
    #expect(crossroads.ways.count > 3, "otherwise this shows less")
    #expect(intent([0.5], crossroads: crossroads.id).choices(in: base) == crossroads.ways.map(\.topic))
    #expect(intent([0.5, 0.4]).choices(in: base) == ["a.t1", "a.t2"])
  }

  @Test func confidenceIsThatOfTheBestTopicWithFourDecimals() {
    #expect(intent([0.123456, 0.1]).confidence == 0.1235)
    #expect(intent([]).confidence == 0)
  }

  @Test func whereWhoAsksDecidesConfidenceIsThatOfTheCrossroads() {
    #expect(intent([0.2], crossroads: "crossroads.x").confidence == 0.6)
  }

  @Test func thereIsNoConfidenceWhereNothingWasKnown() {
    #expect(intent([0.2], knowsNothing: true).confidence == 0)
  }
}
