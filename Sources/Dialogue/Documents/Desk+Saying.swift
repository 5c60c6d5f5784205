import Documents
import Guidance
import Routing
package import Wire

extension Desk {
  /// Takes one line of a conversation: a command, the answer to what a dialogue asks, a pick, or a question.
  ///
  /// - Throws: ``WireError`` for a context that the rule base cannot read.
  package func say(_ parameters: Say.Parameters) async throws(WireError) -> Reply {
    let context = assistant.known(parameters.context ?? Context())
    let voice = try assistant.voice(of: context)
    let line = parameters.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    do {
      if let reply = try await taken(line, voice: voice, context: context) { return reply }
    } catch let error as WireError where error.kind != .unknownInstrument {
      throw error
    } catch {
      let call = Command.Call(assistant: assistant, voice: voice, context: context)
      return call.rejected(voice.text(of: error))
    }
    let gone = await goneDocument(of: context)
    var reply = try assistant.say(parameters)
    let isOpen = reply.outcome == .clarify || reply.outcome == .unknown
    if isOpen, let offer = toolsOffered(line, voice: voice, context: context) { return offer.leaving(gone, voice) }
    if reply.context.choices != nil { reply.context.listed = nil }
    let speaking = voice.isSame(as: reply) ? voice : try other(reply)
    let offered = speaking.offeringInstruments(reply)
    return preparing(offered, for: line, speaking, before: context).leaving(gone, speaking)
  }

  /// The document that a conversation has open and that is no longer there; nil where it is.
  private func goneDocument(of context: Context) async -> String? {
    guard let id = context.document else { return nil }
    do {
      return try await kept(id) == nil ? id : nil
    } catch {
      return nil
    }
  }

  /// Instruments for who asks for something to fill in, and is not answered otherwise; nil for any other line.
  private func toolsOffered(_ line: String, voice: Voice, context: Context) -> Reply? {
    let utterance = assistant.utterance(line)
    guard assistant.router.urgentBorder(in: utterance) == nil else { return nil }
    let intent = assistant.router.route(Question(utterance, role: context.role, after: context.topic))
    guard intent.outcome != .answer else { return nil }
    let isAsked = assistant.instrumentFinder.isAsked(in: utterance)
    let best = intent.ranked.first.flatMap { best in base.borders.first { $0.id == best.name } }
    guard isAsked || best?.kind == .tools else { return nil }
    let found = assistant.instrumentFinder.instruments(for: utterance).compactMap { base.instrument($0) }
    guard !found.isEmpty || best?.kind == .tools else { return nil }
    let spoken = assistant.voice(for: intent, utterance, context: context)
    var context = context
    context.language = spoken.language.code
    context = context.offering(found.map(\.id))
    let offer = base.borders.first { $0.kind == .tools }?.texts[spoken.language]?.reply
    let section = Reply.Section(
      kind: .instruments,
      title: spoken.text(.instrumentsNear),
      numbered: true,
      items: found.map { spoken.item(for: $0) }
    )
    return Reply(
      outcome: .command,
      language: spoken.language.code,
      text: offer ?? spoken.text(.instrumentsOfKind),
      sections: found.isEmpty ? [] : [section],
      context: context
    )
  }

  private func other(_ reply: Reply) throws(WireError) -> Voice {
    try assistant.voice(of: Context(language: reply.language))
  }

  /// The reply to a line that has to do with documents; nil for any other.
  private func taken(_ line: String, voice: Voice, context: Context) async throws -> Reply? {
    guard !line.isEmpty else { return nil }
    switch try assistant.called(line, voice: voice, context: context) {
    case .command(let command, let call): return try await carryOut(command, call)
    case .unknown(let reply): return reply
    case nil: break
    }
    let call = DeskCall(desk: self, call: Command.Call(assistant: assistant, voice: voice, context: context))
    // Right after a list a number picks from it; anything else goes on with the dialogue.
    if Int(line) != nil, let reply = try await picked(line, call) { return reply }
    if let reply = try await requested(line, call) { return reply }
    if let id = context.document, let reply = try await answered(line, id, call) { return reply }
    return try await picked(line, call)
  }

  func carryOut(_ command: Command, _ call: Command.Call) async throws -> Reply? {
    do {
      switch command.body {
      case .desk(let run): return try await run(DeskCall(desk: self, call: call))
      case .guidance where command.name == Command.show.name:
        return try await shown(DeskCall(desk: self, call: call))
      case .guidance: return nil
      }
    } catch is DeskCall.NoDocument {
      return call.rejected(call.voice.text(.nameADocument, ["command": call.voice.call(command.name, "plan-1")]))
    } catch let several as DeskCall.SeveralDocuments {
      return await DeskCall(desk: self, call: call).several(several, for: command)
    } catch let error as StoreError {
      return call.rejected(call.voice.text(of: error))
    }
  }

  /// `show` without an argument shows the open document, and with one what it names: a topic or a role, else a document.
  private func shown(_ call: DeskCall) async throws -> Reply? {
    guard let argument = call.call.argument else {
      return call.call.context.document == nil ? nil : try call.showing(try await call.target().document)
    }
    let isDocument = Document.isId(argument.lowercased()) || Int(argument).flatMap(call.listed) != nil
    guard isDocument || Command.show.run(call.call).outcome == .rejected else { return nil }
    do {
      return try call.showing(try await call.named())
    } catch let error as StoreError where !isDocument {
      guard case .unknown = error else { throw error }
      return nil
    }
  }

  /// What a dialogue under way makes of a line; nil when none is, or the line is a question rather than an answer.
  private func answered(_ line: String, _ id: String, _ call: DeskCall) async throws -> Reply? {
    guard let document = try await kept(id), base.instrument(document.instrument) != nil else { return nil }
    let form = try form(of: document, in: call.voice)
    let dialogue = GuidedDialogue(call: call, document: document)
    if let number = editedNumber(line) {
      if let edited = call.field("\(number)", in: form) { return try await dialogue.ask(edited) }
      return call.rejected(call.voice.text(.numberAField, ["count": "\(form.fields.count)"]))
    }
    if let asked = call.call.context.field, asked != document.position { return try dialogue.movedElsewhere() }
    guard let field = document.position.flatMap(form.field) else { return nil }
    let isForced = line.hasPrefix("=")
    let text = isForced ? String(line.dropFirst()) : line
    if !isForced, let reply = try interruption(line, field, document, call) { return reply }
    return try await dialogue.take(text, for: field)
  }

  /// A document; nil when there is none of that id any more.
  func kept(_ id: String) async throws(StoreError) -> Document? {
    do throws(StoreError) {
      return try await store.document(id)
    } catch {
      guard case .unknown = error else { throw error }
      return nil
    }
  }

  /// The number in «endre svar 3».
  private func editedNumber(_ line: String) -> Int? {
    let words = line.lowercased().split(separator: " ")
    guard let last = words.last, let number = Int(last) else { return nil }
    let opening = words.dropLast().joined(separator: " ")
    return base.languages.contains { $0.answerWords.edit.contains(opening) } ? number : nil
  }

  /// The answer to an ordinary question that comes in between, with a word on where the dialogue stands; nil where the line
  /// is an answer.
  private func interruption(_ line: String, _ field: Field, _ document: Document, _ call: DeskCall) throws -> Reply? {
    let isText = field.kind == .text || field.kind == .list
    let utterance = assistant.utterance(line)
    let isUrgent = assistant.router.urgentBorder(in: utterance) != nil
    let isAnswer: Bool
    switch assistant.answerReader.read(line, for: field) {
    case _ where isUrgent: isAnswer = false
    case .fault(.empty), .fault(.hiddenCharacter), .fault(.tooLong), .fault(.noSuggestion), .skip: return nil
    case .fault: isAnswer = false
    case .answer: isAnswer = !isText || !line.hasSuffix("?")
    }
    guard !isAnswer else { return nil }
    let question = Question(utterance, role: call.call.context.role, after: call.call.context.topic)
    let intent = assistant.router.route(question)
    // A misspelt answer is told so; a question is known by its mark, or by being understood beyond doubt.
    guard isUrgent || line.hasSuffix("?") || intent.outcome == .answer else { return nil }
    guard isUrgent || !isText || intent.outcome == .answer else { return nil }
    var reply = try assistant.say(Say.Parameters(text: line, context: call.call.context))
    reply.context = reply.context.withoutOffers
    let place = call.voice.progress(of: field, in: try call.form(of: document))
    let back = call.voice.text(isText ? .backToText : .backToField, ["place": place, "ask": field.ask])
    reply.note = [reply.note, back].compactMap(\.self).joined(separator: " ")
    return reply
  }

  /// A number, where instruments or documents were listed last.
  private func picked(_ line: String, _ call: DeskCall) async throws -> Reply? {
    guard let listed = call.call.context.listed, call.call.context.choices == nil,
      let pick = assistant.choicePicker.pick(assistant.utterance(line), of: listed.map { .init(name: $0, title: "") })
    else { return nil }
    switch pick {
    case .place(let place):
      var call = call
      call.call.argument = listed[place]
      if base.instrument(listed[place]) != nil { return try await Command.begin(call) }
      return try await Command.openDocument(call)
    case .none:
      var call = call
      call.call.context.listed = nil
      return call.done(call.voice.text(.noneOfThese))
    case .outOfRange: return call.rejected(call.voice.text(.choiceOutOfRange, ["count": "\(listed.count)"]))
    }
  }
}

extension Reply {
  /// The reply, with a word on a document that is gone; the conversation has it open no longer.
  fileprivate func leaving(_ gone: String?, _ voice: Voice) -> Reply {
    guard let gone else { return self }
    var reply = self
    reply.context.document = nil
    reply.context.field = nil
    reply.note = [voice.text(.documentUnknown, ["document": gone]), note].compactMap(\.self).joined(separator: " ")
    return reply
  }
}

extension Voice {
  func isSame(as reply: Reply) -> Bool { reply.language == language.code }
}
