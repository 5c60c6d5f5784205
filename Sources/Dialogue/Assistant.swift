package import Guidance
package import Routing
package import Wire

/// The rule base and its model as one immutable value that answers every method about guidance.
///
/// It is swapped whole when the rule base is read again, so that a request sees one rule base from start to end.
package struct Assistant: Sendable {
  package let base: RuleBase
  package let router: Router
  let explainer: Explainer
  let roleFinder: RoleFinder
  let choicePicker: ChoicePicker
  private let voices: [LanguageCode: Voice]
  private let firstVoice: Voice
  private let longestUtterance: Int

  /// The language spoken until somebody shows another: the users are Norwegian teachers, most of whom write bokmål.
  package static let firstLanguage = LanguageCode("nb")

  /// The typed language is followed when it leads by this much in probability; otherwise the conversation's is kept.
  private static let languageMargin: Float = 0.2
  /// For a word or two, which tell little («ok», «2026?»).
  private static let shortLanguageMargin: Float = 0.7
  private static let shortUtterance = 2

  package init(base: RuleBase, model: Model, limits: Limits = Limits()) {
    self.base = base
    router = Router(base: base, model: model)
    explainer = Explainer(router)
    roleFinder = RoleFinder(base: base)
    choicePicker = ChoicePicker(base: base)
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
    let (question, intent) = try route(parameters)
    let voice = try voice(parameters.language) ?? self.voice(for: intent, question.utterance, context: Context())
    let context = Context(role: question.role, topic: parameters.after)
    return voice.reply(to: intent, utterance: parameters.text, context: context)
  }

  /// Explains how a question is answered.
  ///
  /// - Throws: as ``ask(_:)``.
  package func why(_ parameters: Why.Parameters) throws(WireError) -> Explanation {
    let (question, intent) = try route(parameters)
    let voice = try voice(parameters.language) ?? self.voice(for: intent, question.utterance, context: Context())
    let context = Context(language: voice.language.code, role: question.role, topic: parameters.after)
    return voice.explanation(of: question, intent, by: explainer, context: context)
  }

  /// The opening of a conversation.
  package func welcome(_ parameters: Welcome.Parameters) throws(WireError) -> Reply {
    let voice = try voice(parameters.language) ?? firstVoice
    try check(role: parameters.role)
    let context = Context(language: voice.language.code, role: parameters.role)
    return Reply(
      outcome: .command,
      language: voice.language.code,
      title: voice.text(.welcomeTitle),
      text: voice.text(.welcome, ["count": "\(topicCount)"]),
      note: voice.text(.welcomeHint),
      context: context
    )
  }

  /// A question as the router takes it.
  func question(_ text: String, role: String?, after: String?) -> Question {
    Question(Utterance(text, longest: longestUtterance), role: role, after: after)
  }

  func explanation(of question: Question, voice: Voice, context: Context) -> Explanation {
    voice.explanation(of: question, router.route(question), by: explainer, context: context)
  }

  /// What is said about a role that was told in passing.
  func note(_ role: String, _ voice: Voice) -> String {
    voice.text(.roleNoted, ["role": voice.name(of: role)])
  }

  /// The voice that fits the typed language and the conversation.
  func voice(for intent: Intent, _ utterance: Utterance, context: Context) -> Voice {
    let kept = context.language.flatMap { voices[LanguageCode($0)] }
    let margin = utterance.tokens.count <= Self.shortUtterance ? Self.shortLanguageMargin : Self.languageMargin
    if let kept, context.languageIsFixed == true || intent.languageMargin < margin { return kept }
    return voices[intent.language] ?? firstVoice
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

  func check(role: String?) throws(WireError) {
    guard let role, base.role(role) == nil else { return }
    let roles = base.roles.map(\.id)
    throw WireError(
      .invalidParameters,
      "There is no role \"\(role)\"; the roles are \(roles.joined(separator: ", ")).",
      member: "role",
      suggestion: Nearest.match(for: role, among: roles)
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
  ) throws(WireError) -> (question: Question, intent: Intent) {
    try check(role: parameters.role)
    if let after = parameters.after { _ = try topic(after, member: "after") }
    guard parameters.text.contains(where: { !$0.isWhitespace }) else {
      throw WireError(.invalidParameters, "text is empty. Send a question.", member: "text")
    }
    var question = question(parameters.text, role: parameters.role, after: parameters.after)
    question.role = parameters.role ?? roleFinder.told(in: question.utterance)?.role
    return (question, router.route(question))
  }
}
