import Documents
package import Guidance
package import Routing
package import Wire

/// The rule base and its model as one immutable value that answers every method about guidance.
///
/// It is swapped whole when the rule base is read again, so that a request sees one rule base from start to end. A class
/// for the same reason as `Router`.
package final class Assistant: Sendable {
  package let base: RuleBase
  package let router: Router
  let explainer: Explainer
  let roleFinder: RoleFinder
  let choicePicker: ChoicePicker
  let correctionFinder: CorrectionFinder
  let answerReader: AnswerReader
  let steeringReader: SteeringReader
  let instrumentFinder: InstrumentFinder
  let requestFinder: RequestFinder
  private let voices: [LanguageCode: Voice]
  private let firstVoice: Voice
  private let longestUtterance: Int

  /// The language spoken until somebody shows another: the users are Norwegian teachers, most of whom write bokmål.
  package static let firstLanguage = LanguageCode("nb")

  /// The typed language is followed when it leads by this much in probability; otherwise the conversation's is kept.
  private static let languageMargin: Float = 0.35
  /// For a few words, which tell little («ok», «2026?», «og for studenten?»).
  private static let shortLanguageMargin: Float = 0.7
  private static let shortUtterance = 4
  /// So few words never change the language of a conversation.
  private static let fewWords = 2
  /// Where there is no conversation yet.
  private static let firstLanguageMargin: Float = 0.1

  package convenience init(base: RuleBase, model: Model, limits: Limits = Limits()) {
    self.init(base: base, model: PreparedModel(model), limits: limits)
  }

  package init(base: RuleBase, model: PreparedModel, limits: Limits = Limits()) {
    self.base = base
    router = Router(base: base, model: model)
    explainer = Explainer(router)
    roleFinder = RoleFinder(base: base)
    choicePicker = ChoicePicker(base: base)
    correctionFinder = CorrectionFinder(base: base)
    answerReader = AnswerReader(base.languages)
    steeringReader = SteeringReader(base.languages)
    instrumentFinder = InstrumentFinder(base: base, router: router)
    requestFinder = RequestFinder(base: base, instruments: instrumentFinder)
    voices = Dictionary(uniqueKeysWithValues: base.languages.map { ($0.code, Voice(base: base, pack: $0)) })
    firstVoice = voices[Self.firstLanguage] ?? Voice(base: base, pack: base.languages.first ?? .silent)
    longestUtterance = limits.utteranceBytes
    sampleCount = base.sampleCount
  }

  /// Hash of the rule base, hexadecimal.
  package var rulesHash: String { base.hash }
  /// Path that the rule base was read from.
  package var rulesPath: String { base.path }
  package var topicCount: Int { base.topics.count }
  package let sampleCount: Int
  package var languages: [String] { base.languages.map(\.code.code) }

  /// Answers one question.
  ///
  /// - Throws: `WireError` for a language, role or topic that does not exist, and for an empty text.
  package func ask(_ parameters: Ask.Parameters) throws(WireError) -> Reply {
    let (question, intent, voice) = try route(parameters)
    let context = Context(role: question.role, topic: parameters.after)
    return voice.reply(to: intent, question.utterance, context: context)
  }

  /// Explains how a question is answered.
  ///
  /// - Throws: as ``ask(_:)``.
  package func why(_ parameters: Why.Parameters) throws(WireError) -> Explanation {
    let (question, intent, voice) = try route(parameters)
    let context = Context(language: voice.language.code, role: question.role, topic: parameters.after)
    return voice.explanation(of: question, intent, by: explainer, context: context)
  }

  /// What a question is understood to mean, and the language that it is answered in: what `ask` makes its reply of.
  ///
  /// - Throws: as ``ask(_:)``.
  package func understand(_ parameters: Ask.Parameters) throws(WireError) -> (intent: Intent, language: LanguageCode) {
    let (_, intent, voice) = try route(parameters)
    return (intent, voice.language)
  }

  /// The opening of a conversation.
  package func welcome(_ parameters: Welcome.Parameters) throws(WireError) -> Reply {
    let voice = try voice(parameters.language) ?? firstVoice
    let context = Context(language: voice.language.code, role: try role(parameters.role))
    return Reply(
      outcome: .command,
      language: voice.language.code,
      title: voice.text(.welcomeTitle),
      text: voice.text(.welcome, ["count": "\(topicCount)"]),
      note: voice.text(.welcomeHint),
      context: context
    )
  }

  /// A text as the router reads it.
  func utterance(_ text: String) -> Utterance { Utterance(text, longest: longestUtterance) }

  func explanation(of question: Question, voice: Voice, context: Context) -> Explanation {
    voice.explanation(of: question, router.route(question), by: explainer, context: context)
  }

  /// What is said about a role that was told in passing.
  func note(_ role: String, _ voice: Voice) -> String {
    voice.text(.roleNoted, ["role": voice.name(of: role)])
  }

  /// The voice that fits the typed language and the conversation; the first one where neither tells.
  func voice(for intent: Intent, _ utterance: Utterance, context: Context) -> Voice {
    let kept = context.language.flatMap { voices[LanguageCode($0)] }
    if let kept, context.languageIsFixed == true { return kept }
    // The name of a document is of no language.
    if let kept, utterance.text.split(separator: " ").contains(where: { Document.isId($0.lowercased()) }) {
      return kept
    }
    let length = utterance.tokens.count
    // «evaluering» and «plan» are words of several languages.
    if let kept, length <= Self.fewWords, context.utterance != nil { return kept }
    let isShort = length <= Self.shortUtterance
    let margin =
      switch kept {
      case nil: length > 1 ? Self.firstLanguageMargin : Self.shortLanguageMargin
      default: isShort ? Self.shortLanguageMargin : Self.languageMargin
      }
    return intent.languageMargin < margin ? kept ?? firstVoice : voices[intent.language] ?? firstVoice
  }

  /// The voice of a conversation.
  func voice(of context: Context) throws(WireError) -> Voice {
    try voice(context.language) ?? firstVoice
  }

  /// The voice for a language given by a client; nil when none was.
  ///
  /// - Throws: `WireError` when the language does not exist.
  func voice(_ language: String?) throws(WireError) -> Voice? {
    guard let language else { return nil }
    if let voice = voices[LanguageCode(language)] { return voice }
    throw WireError(
      .invalidParameters,
      "There is no language \"\(language)\"; there are \(languages.joined(separator: ", ")).",
      member: "language",
      suggestion: Nearest.match(for: language, among: languages)
    )
  }

  /// The id of a role that a client names by its id, or as people do in any language («rektor»).
  ///
  /// - Throws: `WireError` when there is none.
  func role(_ name: String?) throws(WireError) -> String? {
    guard let name else { return nil }
    if let role = roleFinder.named(name, in: base) { return role }
    let roles = base.roles.map(\.id)
    throw WireError(
      .invalidParameters,
      "There is no role \"\(name)\"; the roles are \(roles.joined(separator: ", ")).",
      member: "role",
      suggestion: Nearest.match(for: name, among: roles)
    )
  }

  /// The topic with this id.
  ///
  /// - Throws: `WireError` when there is none.
  func topic(_ id: String, member: String) throws(WireError) -> Topic {
    if let topic = base.topic(id) { return topic }
    throw WireError(
      .unknownTopic,
      "There is no topic \"\(id)\". The method topics lists them.",
      member: member,
      suggestion: Nearest.match(for: id, among: base.topics.map(\.id))
    )
  }

  private func route(
    _ parameters: Ask.Parameters
  ) throws(WireError) -> (question: Question, intent: Intent, voice: Voice) {
    let named = try role(parameters.role)
    if let after = parameters.after { _ = try topic(after, member: "after") }
    guard parameters.text.contains(where: { !$0.isWhitespace }) else {
      throw WireError(.invalidParameters, "text is empty. Send a question.", member: "text")
    }
    let utterance = utterance(parameters.text)
    let question = Question(
      utterance,
      role: named ?? roleFinder.told(in: utterance)?.role,
      after: parameters.after
    )
    let intent = router.route(question)
    let voice = try voice(parameters.language) ?? self.voice(for: intent, utterance, context: Context())
    return (question, intent, voice)
  }
}
