package import Guidance

/// What a question was understood to mean.
package struct Intent: Sendable, Equatable {
  package enum Outcome: String, Sendable, Equatable, Codable {
    /// One topic answers.
    case answer
    /// Up to three are too near each other, or who asks decides.
    case clarify
    /// Nothing fits.
    case unknown
  }

  /// A topic or border with how it did.
  package struct Ranked: Sendable, Equatable {
    /// Number of the class in the model.
    package var number: Int
    /// Number of the class whose features led here: another one where a crossroads was taken.
    package var evidence: Int
    /// Id of the topic, border or crossroads.
    package var name: String
    package var isTopic: Bool
    package var score: Float
    /// Among all topics, borders and crossroads: 0…1.
    package var probability: Float

    package init(number: Int, evidence: Int, name: String, isTopic: Bool, score: Float, probability: Float) {
      self.number = number
      self.evidence = evidence
      self.name = name
      self.isTopic = isTopic
      self.score = score
      self.probability = probability
    }
  }

  package var outcome: Outcome
  /// True when nothing in the utterance was known, so that the ranking says nothing.
  package var knowsNothing: Bool
  /// The best topics, borders and crossroads, best first; ties by id.
  package var ranked: [Ranked]
  /// The best topics, best first; ties by id.
  package var topics: [Ranked]
  /// The crossroads at which who asks must be known, where that is what to ask back.
  package var crossroads: String?
  /// Probability of all topics and crossroads together.
  package var fieldProbability: Float
  /// Distance in probability between the first and the second topic.
  package var margin: Float
  package var language: LanguageCode
  /// How sure the language is: distance between the first and the second, 0…1.
  package var languageMargin: Float

  package init(
    outcome: Outcome,
    knowsNothing: Bool,
    ranked: [Ranked],
    topics: [Ranked],
    crossroads: String? = nil,
    fieldProbability: Float,
    margin: Float,
    language: LanguageCode,
    languageMargin: Float
  ) {
    self.outcome = outcome
    self.knowsNothing = knowsNothing
    self.ranked = ranked
    self.topics = topics
    self.crossroads = crossroads
    self.fieldProbability = fieldProbability
    self.margin = margin
    self.language = language
    self.languageMargin = languageMargin
  }

  /// How many are ranked.
  package static let mostRanked = 8
  package static let mostChoices = 3
  /// A topic is offered only when its probability is at least this share of the first one's.
  private static let leastShareOfFirst: Float = 0.05

  /// The topics that are near enough to the best to be asked among, best first.
  package var nearTopics: [Ranked] {
    guard let first = topics.first else { return [] }
    return Array(
      topics.prefix(Self.mostChoices).prefix { $0.probability >= Self.leastShareOfFirst * first.probability }
    )
  }

  /// The topics among which is asked back, in the order in which they are shown: all of the crossroads where who asks
  /// decides.
  package func choices(in base: RuleBase) -> [String] {
    if let crossroads = base.crossroads.first(where: { $0.id == crossroads }) { return crossroads.ways.map(\.topic) }
    return nearTopics.map(\.name)
  }

  /// What is told as confidence: the probability of the crossroads that is asked at, or of the best topic; 0 where
  /// nothing was known.
  package var confidence: Double {
    guard !knowsNothing else { return 0 }
    let best = crossroads == nil ? topics.first : ranked.first { $0.name == crossroads }
    return Double(rounded: best?.probability ?? 0)
  }
}

extension Double {
  /// The value with four decimals: more would be noise of the shorter type.
  package init(rounded value: Float) {
    self = (Double(value) * 10_000).rounded() / 10_000
  }
}
