import Guidance
import Routing
package import Wire

extension Assistant {
  /// Takes one line of a conversation: a command, the pick of a choice, a role told, or a question.
  ///
  /// What the context names and the rule base no longer has, after a reload for instance, is forgotten.
  package func say(_ parameters: Say.Parameters) throws(WireError) -> Reply {
    let context = known(parameters.context ?? Context())
    let voice = try voice(of: context)
    let line = parameters.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !line.isEmpty else {
      return Command.Call(assistant: self, voice: voice, context: context).rejected(voice.text(.nothingSaid))
    }
    if let reply = try command(line, voice: voice, context: context) { return reply }
    let utterance = question(line, role: nil, after: nil).utterance
    if let reply = picked(utterance, voice: voice, context: context) { return reply }
    return answer(line, utterance, voice: voice, context: context)
  }

  private func known(_ context: Context) -> Context {
    var context = context
    func isTopic(_ id: String) -> Bool { base.topic(id) != nil }
    if let language = context.language, !languages.contains(language) { context.language = nil }
    if let role = context.role, base.role(role) == nil { context.role = nil }
    if let topic = context.topic, !isTopic(topic) { context.topic = nil }
    if let topic = context.previousTopic, !isTopic(topic) { context.previousTopic = nil }
    if let choices = context.choices, !choices.allSatisfy(isTopic) { context.choices = nil }
    return context
  }

  /// Carries out `/command argument`, or a command's bare word when the line is nothing else.
  private func command(_ line: String, voice: Voice, context: Context) throws(WireError) -> Reply? {
    let isMarked = line.hasPrefix("/")
    let parts = (isMarked ? line.dropFirst() : Substring(line)).split(separator: " ", maxSplits: 1)
    let word = parts.first.map(String.init) ?? Command.help.name
    let argument = parts.count > 1 ? String(parts[1]) : nil
    guard isMarked || argument == nil else { return nil }
    guard let command = CommandTable.command(word, in: base) else {
      return isMarked ? unknownCommand(word, voice: voice, context: context) : nil
    }
    guard isMarked || command.name != Command.why.name else { return nil }
    let spoken = try context.language == nil ? self.voice(speaking: word, else: voice) : voice
    return command.run(Command.Call(assistant: self, voice: spoken, argument: argument, context: context))
  }

  /// A conversation without a language takes that of its first command's word.
  private func voice(speaking word: String, else voice: Voice) throws(WireError) -> Voice {
    func knows(_ pack: Voice) -> Bool { pack.pack.commands.values.contains { $0.words.contains(word.lowercased()) } }
    if knows(voice) { return voice }
    for code in languages {
      if let other = try self.voice(code), knows(other) { return other }
    }
    return voice
  }

  private func unknownCommand(_ word: String, voice: Voice, context: Context) -> Reply {
    let suggestion = CommandTable.suggestion(for: word, in: base, preferring: voice.pack)
    let texts = [
      voice.text(.commandUnknown, ["name": word]),
      suggestion.map { voice.text(.commandSuggestion, ["command": $0]) },
    ]
    let help = Reply.Item(voice.pack.commands["help"]?.summary ?? "", command: voice.call("help"))
    let call = Command.Call(assistant: self, voice: voice, context: context)
    return call.rejected(
      texts.compactMap(\.self).joined(separator: " "),
      sections: suggestion == nil
        ? [Reply.Section(kind: .commands, title: voice.text(.next), items: [help])] : []
    )
  }

  private func picked(_ line: Utterance, voice: Voice, context: Context) -> Reply? {
    let call = Command.Call(assistant: self, voice: voice, context: context)
    let choices = context.choices ?? []
    guard let pick = choicePicker.pick(line, choices: choices, titles: choices.map { voice.title(of: $0) }) else {
      return nil
    }
    switch pick {
    case .topic(let id):
      guard let topic = base.topic(id) else { return nil }
      var context = context
      context.topic = id
      context.choices = nil
      return voice.answer(topic, context: context)
    case .none where choices.isEmpty: return nil
    case .none:
      var call = call
      call.context.choices = nil
      return call.done(voice.text(.noneOfThese))
    case .outOfRange where choices.isEmpty:
      return call.rejected(voice.text(.nothingToPick))
    case .outOfRange:
      return call.rejected(voice.text(.choiceOutOfRange, ["count": "\(choices.count)"]))
    }
  }

  private func answer(
    _ line: String,
    _ utterance: Utterance,
    voice: Voice,
    context: Context
  ) -> Reply {
    var context = context
    let told = roleFinder.told(in: utterance)
    var question = question(line, role: told?.role ?? context.role, after: context.topic)
    question.utterance = utterance
    let intent = router.route(question)
    let voice = self.voice(for: intent, utterance, context: context)
    if let told, told.isAll {
      context.language = voice.language.code
      return Command.setRole(told.role, Command.Call(assistant: self, voice: voice, context: context))
    }
    let isNews = told != nil && told?.role != context.role
    context.role = question.role
    let note = isNews ? question.role.map { self.note($0, voice) } : nil
    var reply = voice.reply(to: intent, utterance: line, note: note, context: context)
    if utterance.tokens.isEmpty { reply.text = voice.text(.unreadable) }
    return reply
  }
}
