package import Guidance
package import Routing

/// What the program makes of a question, as far as a person is told of it.
package struct Understood: Sendable, Equatable {
  /// A topic and how probable it is told to be.
  package struct Candidate: Sendable, Equatable, Codable {
    package var topic: String
    /// 0…1, four decimals.
    package var confidence: Double

    package init(topic: String, confidence: Double) {
      self.topic = topic
      self.confidence = confidence
    }
  }

  package var outcome: Intent.Outcome
  /// The best three topics, best first, whatever was decided; empty where nothing was known of the question.
  package var topics: [Candidate]
  /// The topics among which is asked back, in the order in which they are shown; empty for other outcomes.
  package var choices: [String]
  /// The crossroads at which is asked who asks, if it is one.
  package var crossroads: String?
  /// The border that is more probable than every topic, if one is.
  package var border: String?
  /// What is told as confidence: that of the crossroads that is asked at, or of the best topic, 0…1.
  package var confidence: Double
  /// The language that it is answered in.
  package var language: String

  package init(
    outcome: Intent.Outcome,
    topics: [Candidate],
    choices: [String] = [],
    crossroads: String? = nil,
    border: String? = nil,
    confidence: Double,
    language: String
  ) {
    self.outcome = outcome
    self.topics = topics
    self.choices = choices
    self.crossroads = crossroads
    self.border = border
    self.confidence = confidence
    self.language = language
  }

  /// - Parameters:
  ///   - base: the rule base that was asked.
  ///   - language: the language of the answer, which the conversation has a say in.
  package init(_ intent: Intent, in base: RuleBase, language: LanguageCode) {
    // A ranking of nothing says nothing.
    let topics = intent.knowsNothing ? [] : intent.topics
    let best = intent.knowsNothing ? nil : intent.ranked.first?.name
    self.init(
      outcome: intent.outcome,
      topics: topics.prefix(Intent.mostChoices).map {
        Candidate(topic: $0.name, confidence: Double(rounded: $0.probability))
      },
      choices: intent.outcome == .clarify ? intent.choices(in: base) : [],
      crossroads: intent.crossroads,
      border: base.borders.first { $0.id == best }?.id,
      confidence: intent.confidence,
      language: language.code
    )
  }

  /// The topic that is answered with; nil for other outcomes.
  package var answer: String? { outcome == .answer ? topics.first?.topic : nil }

  /// What a person is told first: the topic that answers, the crossroads or the first choice; nil for a refusal.
  package var firstTold: String? { outcome == .unknown ? nil : crossroads ?? topics.first?.topic }
}
