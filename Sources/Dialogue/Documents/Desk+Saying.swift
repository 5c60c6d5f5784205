import Documents
import Guidance
import Routing
package import Wire

extension Desk {
  /// Takes one line of a conversation: a command, the answer to what a dialogue asks, a pick, or a question.
  ///
  /// - Throws: ``WireError`` for a context that the rule base cannot read.
  package func say(_ parameters: Say.Parameters) async throws(WireError) -> Reply {
    var context = assistant.known(parameters.context ?? Context())
    if context.language == nil { context.language = await languageOfDocument(in: context) }
    let pending = context.pending
    context.pending = nil
    let voice = try assistant.voice(of: context)
    let line = parameters.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    do {
      if let reply = try await taken(line, pending, voice: voice, context: context) { return reply }
    } catch let error as WireError where error.kind != .unknownInstrument {
      throw error
    } catch {
      let call = Command.Call(assistant: assistant, voice: voice, context: context)
      return call.rejected(voice.text(of: error)).blaming(error, voice)
    }
    let gone = await goneDocument(of: context)
    var reply = try assistant.say(Say.Parameters(text: parameters.text, context: context))
    let isOpen = reply.outcome == .clarify || reply.outcome == .unknown
    if isOpen, let offer = toolsOffered(line, voice: voice, context: context) {
      return offer.keepingLanguage(of: context).leaving(gone, voice)
    }
    if reply.context.choices != nil { reply.context.listed = nil }
    let speaking = voice.isSame(as: reply) ? voice : try other(reply)
    // A language that was asked for is the conversation's from now on.
    if reply.outcome != .command { reply = reply.keepingLanguage(of: context) }
    let offered = speaking.offeringInstruments(reply)
    return preparing(offered, for: line, speaking, before: context).leaving(gone, speaking)
  }

  /// The language of the open document, where the conversation has none yet.
  private func languageOfDocument(in context: Context) async -> String? {
    guard let id = context.document, let document = try? await kept(id) else { return nil }
    return assistant.languages.contains(document.language) ? document.language : nil
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
  private func taken(
    _ line: String,
    _ pending: String?,
    voice: Voice,
    context: Context
  ) async throws -> Reply? {
    guard !line.isEmpty else { return nil }
    let call = DeskCall(desk: self, call: Command.Call(assistant: assistant, voice: voice, context: context))
    if let id = context.document, let reply = try await steered(line, id, call) { return reply }
    switch try assistant.called(line, voice: voice, context: context) {
    case .command(let command, let call): return try await carryOut(command, call)
    case .unknown(let reply): return reply
    case nil: break
    }
    // Right after a list a number picks from it; anything else goes on with the dialogue.
    if Int(line) != nil, let reply = try await picked(line, call) { return reply }
    if let reply = try await answerToNothing(line, call) { return reply }
    if let reply = try await requested(line, call) { return reply }
    if let id = context.document, let reply = try await answered(line, pending, id, call) { return reply }
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
      return call.rejected(call.voice.text(of: error)).blaming(error, call.voice)
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

  /// What becomes of the answer to a document that somebody deleted meanwhile: it is given back, and is no question; nil
  /// for any other line.
  private func answerToNothing(_ line: String, _ call: DeskCall) async throws -> Reply? {
    guard call.call.context.field != nil, let gone = await goneDocument(of: call.call.context),
      assistant.router.urgentBorder(in: assistant.utterance(line)) == nil
    else { return nil }
    var call = call
    call.call.context.document = nil
    call.call.context.field = nil
    let isInTrash = try await store.trash().contains { $0.summary.id == gone }
    let restore = Reply.Item(
      call.voice.pack.commands["restore"]?.summary ?? "",
      command: call.voice.call("restore", gone)
    )
    let sections = [
      Reply.Section(kind: .answers, title: "", items: [Reply.Item(line)]),
      Reply.Section(kind: .next, title: call.voice.text(.next), items: isInTrash ? [restore] : []),
    ]
    let reply = call.call.rejected(
      call.voice.text(.documentGone, ["document": gone]),
      sections: sections.filter { !$0.items.isEmpty }
    )
    return reply.blaming(StoreError.unknown(id: gone), call.voice)
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
  /// The reply, with the kind of what went wrong with a document, for scripts.
  fileprivate func blaming(_ error: any Error, _ voice: Voice) -> Reply {
    var reply = self
    reply.fault = (error as? StoreError).map { voice.error(of: $0).kind } ?? (error as? WireError)?.kind
    return reply
  }

  /// The reply, after which a conversation that has a document open goes on in its language, whatever was typed in between.
  func keepingLanguage(of context: Context) -> Reply {
    guard context.document != nil else { return self }
    var reply = self
    reply.context.language = context.language
    reply.context.languageIsFixed = context.languageIsFixed
    return reply
  }

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
