package import Guidance

/// Understands questions: text in, intent out. A pure function of the rule base and its model.
///
/// A class, though nothing in it changes: it is large and shared, and as a value it was copied for every question.
package final class Router: Sendable {
  package let model: Model
  package let extractor: FeatureExtractor
  private let scorer: Scorer
  private let spelling: Spelling
  /// Numbers of the borders of what asks too little by itself.
  private let incomplete: [Int]
  /// Whether each class of the model is a topic.
  private let isTopic: [Bool]
  private let crossroads: CrossroadsTable
  private let prior: ConversationPrior
  private let continuation: Continuation
  /// The words of urgent borders, each border as a concept of its name.
  private let urgent: Lexicon
  private let numbers: [String: Int]

  /// For telling languages apart; scores of the wrong ones lie about one below.
  private static let languageSharpness: Float = 4
  /// How likely a correction is to be about what came before.
  private static let correctionLikelihood: Float = 0.95
  /// For an urgent border whose words stand in the utterance: nothing outweighs it.
  private static let urgency: Float = 100

  package convenience init(base: RuleBase, model: Model) {
    self.init(base: base, model: PreparedModel(model))
  }

  package init(base: RuleBase, model prepared: PreparedModel) {
    let model = prepared.model
    self.model = model
    scorer = prepared.scorer
    spelling = prepared.spelling
    extractor = FeatureExtractor(lexicon: Lexicon(base.concepts))
    let topics = Set(base.topics.map(\.id))
    isTopic = model.classes.map { topics.contains($0) }
    prior = ConversationPrior(base: base, model: model)
    continuation = Continuation(base.languages)
    numbers = Dictionary(uniqueKeysWithValues: model.classes.enumerated().map { ($1, $0) })
    crossroads = CrossroadsTable(base: base, numbers: numbers)
    incomplete = base.borders.filter { $0.kind == .incomplete }.compactMap { [numbers] in numbers[$0.id] }
    urgent = Lexicon(
      base.borders.filter { $0.kind == .urgent }.map { border in
        Concept(id: border.id, location: border.location, gloss: "", entries: border.texts.mapValues(\.words))
      }
    )
  }

  package func route(_ question: Question) -> Intent {
    let question = read(question)
    let vector = model.vocabulary.vector(of: question.utterance, extractor)
    var scores = scorer.scores(of: vector)
    let urgentBorder = urgentBorder(in: question.utterance)
    addContext(of: question, to: &scores, urgentBorder: urgentBorder?.number)
    let led = question.role.map { role in
      crossroads.lead(role, scores: &scores, sharpness: model.calibration.sharpness)
    }
    if let excluded = question.excluded.flatMap({ numbers[$0] }) { scores[excluded] = -.infinity }
    return decide(scores, led: led ?? [:], knowsNothing: vector.features.isEmpty && urgentBorder == nil)
  }

  /// The question with its misspelt words corrected.
  package func read(_ question: Question) -> Question {
    var question = question
    question.utterance = question.utterance.corrected(by: spelling) { !extractor.lexicon.concepts(of: $0).isEmpty }
    return question
  }

  /// The urgent border whose words stand in the utterance, with the first that do.
  package func urgentBorder(in utterance: Utterance) -> (number: Int, tokens: Range<Int>)? {
    guard let match = urgent.matches(in: utterance.tokens).first else { return nil }
    return numbers[urgent.concepts[Int(match.concept)].id].map { ($0, match.tokens) }
  }

  /// What role, previous topic and urgent words add to the score of each class.
  package func context(of question: Question) -> [Float] {
    let words = scorer.scores(of: model.vocabulary.vector(of: question.utterance, extractor))
    var scores = words
    addContext(of: question, to: &scores, urgentBorder: urgentBorder(in: question.utterance)?.number)
    return zip(scores, words).map { $0 - $1 }
  }

  private func addContext(of question: Question, to scores: inout [Float], urgentBorder: Int?) {
    if let urgentBorder {
      scores[urgentBorder] += Self.urgency
      return
    }
    let sharpness = model.calibration.sharpness
    if let role = question.role { prior.add(role: role, to: &scores, sharpness: sharpness) }
    if let before = question.after.flatMap({ numbers[$0] }) {
      let likelihood = likelihoodOfFollowUp(question, scores)
      prior.add(before: before, likelihood: likelihood, to: &scores, sharpness: sharpness)
      // What was said before is what such a question lacks by itself.
      for number in incomplete { scores[number] = -.infinity }
    }
  }

  /// How likely a question after a topic is to go on about it: by its form, or since it would ask too little by itself.
  private func likelihoodOfFollowUp(_ question: Question, _ scores: [Float]) -> Float {
    // Who turns an answer down and says what was meant is still at the same matter.
    guard question.excluded == nil else { return Self.correctionLikelihood }
    let alone = Softmax.probabilities(of: scores[..<model.classes.count], sharpness: model.calibration.sharpness)
    let lacking = incomplete.reduce(0) { $0 + alone[$1] }
    return 1 - (1 - continuation.likelihood(of: question.utterance)) * (1 - min(lacking, 1))
  }

  /// Turns scores into an intent by the model's calibration.
  ///
  /// - Parameter led: topics that a crossroads led to, each with its number.
  private func decide(_ scores: [Float], led: [Int: Int], knowsNothing: Bool) -> Intent {
    let classCount = model.classes.count
    let probabilities = Softmax.probabilities(of: scores[..<classCount], sharpness: model.calibration.sharpness)
    let topics = ranking(scores, probabilities, of: isTopic.indices.lazy.filter { self.isTopic[$0] }, led: led)
    let margin = (topics.first?.probability ?? 0) - (topics.count > 1 ? topics[1].probability : 0)
    var field: Float = 0
    for number in 0..<classCount where isTopic[number] { field += probabilities[number] }
    for number in crossroads.numbers { field += probabilities[number] }
    let open = ranking(scores, probabilities, of: crossroads.numbers, led: [:]).first.flatMap { crossroads in
      crossroads.probability > (topics.first?.probability ?? 0) ? crossroads.name : nil
    }
    let outcome: Intent.Outcome =
      if knowsNothing || field < model.calibration.fieldThreshold {
        .unknown
      } else if open == nil, margin >= model.calibration.marginThreshold {
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
      ranked: ranking(scores, probabilities, of: isTopic.indices, led: led),
      topics: topics,
      crossroads: outcome == .clarify ? open : nil,
      fieldProbability: field,
      margin: margin,
      language: LanguageCode(languageOrder.first.map { model.languages[$0] } ?? "nb"),
      languageMargin: knowsNothing ? 0 : languageMargin
    )
  }

  /// The best of `numbers` by score, best first; ties by name.
  private func ranking(
    _ scores: [Float],
    _ probabilities: [Float],
    of numbers: some Sequence<Int>,
    led: [Int: Int]
  ) -> [Intent.Ranked] {
    func isBetter(_ left: Int, _ right: Int) -> Bool {
      scores[left] != scores[right] ? scores[left] > scores[right] : model.classes[left] < model.classes[right]
    }
    var best: [Int] = []
    best.reserveCapacity(Intent.mostRanked + 1)
    for number in numbers where best.count < Intent.mostRanked || isBetter(number, best[best.count - 1]) {
      best.insert(number, at: best.firstIndex { isBetter(number, $0) } ?? best.count)
      if best.count > Intent.mostRanked { best.removeLast() }
    }
    return best.map { number in
      Intent.Ranked(
        number: number,
        evidence: led[number] ?? number,
        name: model.classes[number],
        isTopic: isTopic[number],
        score: scores[number],
        probability: probabilities[number]
      )
    }
  }
}
