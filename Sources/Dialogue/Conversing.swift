import Documents
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
    return answer(utterance, voice: voice, context: context)
  }

  func known(_ context: Context) -> Context {
    var context = context
    func isTopic(_ id: String) -> Bool { base.topic(id) != nil }
    if let language = context.language, !languages.contains(language) { context.language = nil }
    if let role = context.role, base.role(role) == nil { context.role = nil }
    if let topic = context.topic, !isTopic(topic) { context.topic = nil }
    if let topic = context.previousTopic, !isTopic(topic) { context.previousTopic = nil }
    if let choices = context.choices, !choices.allSatisfy(isTopic) { context.choices = nil }
    if let roles = context.choiceRoles,
      !roles.allSatisfy({ base.role($0) != nil }) || context.choices.map({ $0.count != roles.count }) == true
    {
      context.choices = nil
      context.choiceRoles = nil
    }
    return context
  }

  /// Carries out `/command argument`, or a command's bare word when the line is nothing else.
  private func command(_ line: String, voice: Voice, context: Context) throws(WireError) -> Reply? {
    guard let called = try called(line, voice: voice, context: context) else { return nil }
    return switch called {
    case .command(let command, let call): command.run(call)
    case .unknown(let reply): reply
    }
  }

  /// A line that calls a command.
  enum Called {
    case command(Command, Command.Call)
    /// There is no such command; says so.
    case unknown(Reply)
  }

  func called(_ line: String, voice: Voice, context: Context) throws(WireError) -> Called? {
    let isMarked = line.hasPrefix("/")
    let parts = (isMarked ? line.dropFirst() : Substring(line)).split(separator: " ", maxSplits: 1)
    let word = parts.first.map(String.init) ?? Command.help.name
    let argument = parts.count > 1 ? String(parts[1]) : nil
    // «slett plan-1» can mean nothing else.
    let isOnDocument = argument.map { Document.isId($0.lowercased()) } ?? false
    guard isMarked || argument == nil || isOnDocument else { return nil }
    guard let command = CommandTable.command(word, in: base) else {
      return isMarked ? .unknown(unknownCommand(word, voice: voice, context: context)) : nil
    }
    let takesDocument = command.argument == .document || command.name == Command.show.name
    guard isMarked || isOnDocument && takesDocument || !isOnDocument && command.isCalledBare(context) else {
      return nil
    }
    let spoken = try context.language == nil ? self.voice(speaking: word, else: voice) : voice
    var context = context
    context.language = spoken.language.code
    return .command(command, Command.Call(assistant: self, voice: spoken, argument: argument, context: context))
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

  func unknownCommand(_ word: String, voice: Voice, context: Context) -> Reply {
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
    let topics = context.choices ?? []
    let roles = context.choiceRoles ?? []
    if let role = roles.isEmpty ? nil : toldWhenAsked(line), let place = roles.firstIndex(of: role) {
      return take(place, call)
    }
    let choices =
      topics.isEmpty
      ? roles.map { ChoicePicker.Choice(name: $0, title: voice.name(of: $0)) }
      : topics.map { ChoicePicker.Choice(name: $0, title: voice.title(of: $0)) }
    guard let pick = choicePicker.pick(line, of: choices) else { return nil }
    switch pick {
    case .place(let place): return take(place, call)
    case .none where choices.isEmpty: return nil
    case .none:
      var call = call
      call.context.choices = nil
      call.context.choiceRoles = nil
      return call.done(voice.text(.noneOfThese))
    case .outOfRange where choices.isEmpty:
      return call.rejected(voice.text(.nothingToPick))
    case .outOfRange:
      return call.rejected(voice.text(.choiceOutOfRange, ["count": "\(choices.count)"]))
    }
  }

  /// Answers with the choice at `place`; where it was for a role, that is the asker's from now on.
  private func take(_ place: Int, _ call: Command.Call) -> Reply? {
    var context = call.context
    let role = context.choiceRoles.map { $0[place] }
    guard let topics = context.choices else { return role.map { Command.setRole($0, call) } }
    guard let topic = base.topic(topics[place]) else { return nil }
    let isNews = role != nil && role != context.role
    context.role = role ?? context.role
    context.topic = topic.id
    let note = isNews ? role.map { self.note($0, call.voice) } : nil
    return call.voice.answer(topic, note: note, context: context)
  }

  /// The role in the answer to who asks: told, named, or said first.
  private func toldWhenAsked(_ line: Utterance) -> String? {
    roleFinder.told(in: line)?.role ?? roleFinder.named(line.text, in: base) ?? roleFinder.leading(in: line)
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

  private func answer(_ utterance: Utterance, voice: Voice, context: Context) -> Reply {
    switch correctionFinder.correction(in: utterance) {
    case .meant(let text):
      // What is meant instead is near what was understood, and not the same.
      return answer(self.utterance(text), excluding: context.topic, context: context)
    case .other:
      return reconsidered(utterance, voice: voice, context: context)
    case nil:
      return answer(utterance, excluding: nil, context: context)
    }
  }

  private func answer(_ utterance: Utterance, excluding excluded: String?, context: Context) -> Reply {
    var context = context
    let told = roleFinder.told(in: utterance)
    let question = Question(utterance, role: told?.role ?? context.role, after: context.topic, excluded: excluded)
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

  /// Offers what the question before may have meant instead, when its answer is turned down.
  private func reconsidered(_ line: Utterance, voice: Voice, context: Context) -> Reply {
    guard let text = context.utterance, let topic = context.topic else {
      return answer(line, excluding: nil, context: context)
    }
    let question = Question(utterance(text), role: context.role, after: context.previousTopic, excluded: topic)
    let intent = router.route(question)
    var context = context
    context.topic = context.previousTopic
    return voice.reply(toTurnedDown: intent, question.utterance, context: context)
  }

  private func isUrgent(_ utterance: Utterance) -> Bool { router.urgentBorder(in: utterance) != nil }
}
