import Guidance
import Routing

/// A labelled question with what the program made of it.
package struct AskedQuestion: Sendable, Equatable {
  package var question: LabelledQuestion
  package var understood: Understood

  package init(_ question: LabelledQuestion, _ understood: Understood) {
    self.question = question
    self.understood = understood
  }

  package var verdict: Verdict {
    let isGold = { (topic: String) in question.gold.contains(topic) }
    switch understood.outcome {
    case .answer where !question.isInScope: return .answered
    case .clarify where !question.isInScope: return .entertained
    case .unknown where !question.isInScope: return .refused
    case .answer: return understood.answer.map(isGold) == true ? .right : .wrong
    // A crossroads shows more than three. The same number counts everywhere, or a longer list would be a better one.
    case .clarify: return understood.choices.prefix(Intent.mostChoices).contains(where: isGold) ? .offered : .missed
    case .unknown: return .silent
    }
  }

  /// Whether the best topic is a right one, whatever was decided.
  package var isBestTopicRight: Bool { understood.topics.first.map { question.gold.contains($0.topic) } == true }

  /// Whether that is right which the confidence is told of: the best topic, or the crossroads for one of its topics.
  package var isConfidenceRight: Bool {
    understood.crossroads == nil ? isBestTopicRight : understood.choices.contains { question.gold.contains($0) }
  }

  /// Whether one of the best three topics is right, whatever was decided.
  package var isRightAmongThree: Bool { understood.topics.contains { question.gold.contains($0.topic) } }

  /// Whether the language was told as labelled; nil where that is not judged.
  package var isLanguageRight: Bool? {
    guard question.isInScope, let language = question.language else { return nil }
    return language.code == understood.language
  }
}

/// How a question went.
package enum Verdict: String, Sendable, CaseIterable, Codable {
  /// In scope: answered with a right topic.
  case right
  /// In scope: asked back, with a right topic among the choices.
  case offered
  /// In scope: asked back, without a right topic.
  case missed = "asked back in vain"
  /// In scope: said that there is nothing.
  case silent
  /// In scope: answered with a wrong topic, which is what harms most.
  case wrong
  /// Out of scope: said that there is nothing.
  case refused
  /// Out of scope: asked back.
  case entertained = "asked back"
  /// Out of scope: answered.
  case answered

  /// Whether it went as it should.
  package var isGood: Bool { self == .right || self == .refused }

  /// More is better for the person who asked; compared between verdicts of the same scope only.
  var grade: Int {
    switch self {
    case .right, .refused: 3
    case .offered: 2
    case .missed, .silent, .entertained: 1
    case .wrong, .answered: 0
    }
  }
}
