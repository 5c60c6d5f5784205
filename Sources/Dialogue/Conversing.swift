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
    let utterance = self.utterance(line)
    if let reply = picked(utterance, voice: voice, context: context) { return reply }
    if let reply = languageRequest(utterance, context: context) { return reply }
    return answer(utterance, context: context)
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
    var context = context
    context.language = spoken.language.code
    return command.run(Command.Call(assistant: self, voice: spoken, argument: argument, context: context))
  }

  /// A conversation without a language takes that of its first command's word.
  private func voice(speaking word: String, else voice: Voice) throws(WireError) -> Voice {
    func knows(_ voice: Voice) -> Bool {
      voice.pack.commands.values.contains { $0.words.contains { $0.lowercased() == word.lowercased() } }
    }
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

  /// A line that only asks for another language.
  private func languageRequest(_ line: Utterance, context: Context) -> Reply? {
    guard
      let pack = base.languages.first(where: { pack in
        pack.languageRequests.contains { Folding.words(of: $0) == line.folded }
      })
    else { return nil }
    let call = Command.Call(
      assistant: self,
      voice: Voice(base: base, pack: pack),
      argument: pack.code.code,
      context: context
    )
    return Command.language.run(call)
  }

  private func answer(_ utterance: Utterance, context: Context) -> Reply {
    var context = context
    let told = roleFinder.told(in: utterance)
    let question = Question(utterance, role: told?.role ?? context.role, after: context.topic)
    let intent = router.route(question)
    let voice = self.voice(for: intent, utterance, context: context)
    let isNews = told != nil && told?.role != context.role
    // Who begins by saying who they are, and asks nothing that is understood, has told their role.
    if let told, told.isAll || (isNews && told.isFirst && intent.outcome == .unknown && !isUrgent(utterance)) {
      context.language = voice.language.code
      return Command.setRole(told.role, Command.Call(assistant: self, voice: voice, context: context))
    }
    context.role = question.role
    let note = isNews ? question.role.map { self.note($0, voice) } : nil
    return voice.reply(to: intent, utterance, note: note, context: context)
  }

  private func isUrgent(_ utterance: Utterance) -> Bool { router.urgentBorder(in: utterance) != nil }
}
