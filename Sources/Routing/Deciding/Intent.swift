package import Guidance

/// What a question was understood to mean.
package struct Intent: Sendable, Equatable {
  package enum Outcome: Sendable, Equatable {
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

  /// How many are ranked.
  package static let mostRanked = 8
}
