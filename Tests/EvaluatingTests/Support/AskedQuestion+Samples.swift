import Evaluating
import Guidance
import Routing

extension RuleBase {
  /// A rule base of one border, and one crossroads at which roles are led to `a.v`, `a.w`, `a.x` and `a.y`.
  static let sample = RuleBase(
    path: "",
    hash: "",
    topics: [],
    borders: [
      Border(id: "border.b", location: Location(path: ""), kind: .near, teachesLanguage: true, texts: [:])
    ],
    crossroads: [
      Crossroads(
        id: "crossroads.c",
        location: Location(path: ""),
        ways: ["a.v", "a.w", "a.x", "a.y"].map { Crossroads.Way(role: $0, topic: $0, location: Location(path: "")) },
        texts: [:]
      )
    ],
    areas: [],
    roles: [],
    concepts: [],
    sources: [],
    languages: []
  )
}

extension Intent {
  /// An intent with these topics, borders and crossroads, best first.
  static func sample(
    _ outcome: Outcome,
    _ ranked: [(name: String, probability: Float)],
    crossroads: String? = nil,
    knowsNothing: Bool = false
  ) -> Intent {
    let ranked = ranked.enumerated().map { number, entry in
      Ranked(
        number: number,
        evidence: number,
        name: entry.name,
        isTopic: entry.name.hasPrefix("a."),
        score: 0,
        probability: entry.probability
      )
    }
    return Intent(
      outcome: outcome,
      knowsNothing: knowsNothing,
      ranked: ranked,
      topics: ranked.filter(\.isTopic),
      crossroads: crossroads,
      fieldProbability: 0,
      margin: 0,
      language: LanguageCode("nb"),
      languageMargin: 1
    )
  }
}

extension AskedQuestion {
  /// A question with the right topics `gold` that was answered in bokmål, and the intent that it had.
  static func sample(
    _ id: String,
    gold: [String],
    _ outcome: Intent.Outcome,
    _ ranked: [(name: String, probability: Float)],
    crossroads: String? = nil,
    language: String? = nil,
    role: String? = nil,
    kind: String? = nil
  ) -> AskedQuestion {
    let question = LabelledQuestion(
      id: id,
      text: "question \(id)",
      language: language.map { LanguageCode($0) },
      role: role,
      gold: gold,
      kind: kind
    )
    let intent = Intent.sample(outcome, ranked, crossroads: crossroads)
    return AskedQuestion(question, Understood(intent, in: .sample, language: LanguageCode("nb")))
  }

  /// One question of each verdict, and one in another language; counted by hand in the tests.
  static let samples: [AskedQuestion] = [
    sample("right", gold: ["a.x", "a.y"], .answer, [("a.y", 0.9), ("a.x", 0.05)], language: "nb", kind: "direct"),
    sample("offered", gold: ["a.x"], .clarify, [("a.z", 0.4), ("a.x", 0.3)], language: "nb", kind: "direct"),
    sample("missed", gold: ["a.x"], .clarify, [("a.z", 0.35), ("a.y", 0.3)], language: "nn", kind: "typo"),
    sample("wrong", gold: ["a.z"], .answer, [("a.y", 0.85), ("a.z", 0.05)], language: "nb", kind: "typo"),
    sample("silent", gold: ["a.y"], .unknown, [("border.b", 0.8), ("a.y", 0.1)], language: "nb", kind: "typo"),
    sample("refused", gold: [], .unknown, [("border.b", 0.9), ("a.x", 0.05)], language: "en"),
    sample("entertained", gold: [], .clarify, [("a.x", 0.3), ("a.y", 0.25)], language: "nb"),
    sample("answered", gold: [], .answer, [("a.x", 0.95), ("a.y", 0.01)], language: "nb"),
  ]
}
