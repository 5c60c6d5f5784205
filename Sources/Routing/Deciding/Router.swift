package import Guidance

/// Understands questions: text in, intent out. A pure function of the rule base and its model.
///
/// A class, though nothing in it changes: it is large and shared, and as a value it was copied for every question.
package final class Router: Sendable {
  package let model: Model
  package let extractor: FeatureExtractor
  /// What each topic is to the context, by its number in the model.
  private let topics: [Place?]
  private let followUps: [[[UInt8]]]
  /// The words of urgent borders, each border as a concept of its name.
  private let urgent: Lexicon
  private let numbers: [String: Int]

  /// For telling languages apart; scores of the wrong ones lie about one below.
  private static let languageSharpness: Float = 4

  private struct Place: Sendable {
    var roles: [String]
    var area: String
    var next: [String]
  }

  package init(base: RuleBase, model: Model) {
    self.model = model
    extractor = FeatureExtractor(lexicon: Lexicon(base.concepts))
    let places = Dictionary(
      uniqueKeysWithValues: base.topics.map { topic in
        let next = topic.nextSteps.filter { $0.command == "show" }.compactMap(\.argument)
        return (topic.id, Place(roles: topic.roles, area: topic.area, next: next))
      }
    )
    topics = model.classes.map { places[$0] }
    numbers = Dictionary(uniqueKeysWithValues: model.classes.enumerated().map { ($1, $0) })
    urgent = Lexicon(
      base.borders.filter { $0.kind == .urgent }.map { border in
        Concept(id: border.id, location: border.location, gloss: "", entries: border.texts.mapValues(\.words))
      }
    )
    followUps = base.languages.flatMap { $0.followUps.map { Folding.words(of: $0) } }.filter { !$0.isEmpty }
  }

  package func route(_ question: Question) -> Intent {
    let vector = model.vocabulary.vector(of: question.utterance, extractor)
    var scores = model.scores(of: vector)
    for (number, weight) in context(of: question) { scores[number] += weight }
    return decide(
      scores,
      knowsNothing: vector.features.isEmpty && urgentBorder(in: question.utterance) == nil
    )
  }

  /// The urgent border whose words stand in the utterance, with the first that do.
  package func urgentBorder(in utterance: Utterance) -> (number: Int, tokens: Range<Int>)? {
    guard let match = urgent.matches(in: utterance.tokens).first else { return nil }
    return numbers[urgent.concepts[Int(match.concept)].id].map { ($0, match.tokens) }
  }

  /// What role, previous topic and urgent words add, by class number.
  package func context(of question: Question) -> [(number: Int, weight: Float)] {
    if let found = urgentBorder(in: question.utterance) { return [(found.number, ContextWeights.urgent)] }
    let before = question.after.flatMap { numbers[$0] }.flatMap { topics[$0] }
    let continues = before != nil && readsAsFollowUp(question.utterance)
    guard question.role != nil || continues else { return [] }
    return topics.enumerated().compactMap { number, place in
      guard let place else { return nil }
      var weight: Float = 0
      if let role = question.role, place.roles.contains(role) { weight += ContextWeights.role }
      if continues, let before {
        if place.area == before.area { weight += ContextWeights.sameArea }
        if before.next.contains(model.classes[number]) { weight += ContextWeights.nextStep }
      }
      return weight > 0 ? (number, weight) : nil
    }
  }

  package func readsAsFollowUp(_ utterance: Utterance) -> Bool {
    if utterance.tokens.count <= ContextWeights.shortUtterance { return true }
    return followUps.contains { words in
      utterance.tokens.count >= words.count && zip(utterance.tokens, words).allSatisfy { $0.folded == $1 }
    }
  }

  /// Turns scores into an intent by the model's calibration.
  private func decide(_ scores: [Float], knowsNothing: Bool) -> Intent {
    let classCount = model.classes.count
    let probabilities = Softmax.probabilities(of: scores[..<classCount], sharpness: model.calibration.sharpness)
    let order = (0..<classCount).sorted { left, right in
      scores[left] != scores[right] ? scores[left] > scores[right] : model.classes[left] < model.classes[right]
    }
    let ranked = order.map { number in
      Intent.Ranked(
        number: number,
        name: model.classes[number],
        isTopic: topics[number] != nil,
        score: scores[number],
        probability: probabilities[number]
      )
    }
    let best = ranked.filter(\.isTopic).prefix(2).map(\.probability)
    let margin = (best.first ?? 0) - (best.count > 1 ? best[1] : 0)
    var field: Float = 0
    for number in 0..<classCount where topics[number] != nil { field += probabilities[number] }
    let outcome: Intent.Outcome =
      if knowsNothing || field < model.calibration.fieldThreshold {
        .unknown
      } else if margin >= model.calibration.marginThreshold {
        .answer
      } else {
        .clarify
      }
    let languages = Softmax.probabilities(of: scores[classCount...], sharpness: Self.languageSharpness)
    let languageOrder = languages.indices.sorted { languages[$0] > languages[$1] }
    let languageMargin =
      languageOrder.count > 1 ? languages[languageOrder[0]] - languages[languageOrder[1]] : 1
    return Intent(
      outcome: outcome,
      knowsNothing: knowsNothing,
      ranked: ranked,
      fieldProbability: field,
      margin: margin,
      language: LanguageCode(languageOrder.first.map { model.languages[$0] } ?? "nb"),
      languageMargin: knowsNothing ? 0 : languageMargin
    )
  }
}
