import Documents
import Guidance
import Routing
import Wire

/// What people ask for in their own words instead of by a command.
extension Desk {
  /// The reply to a line that asks for a document or an instrument; nil for any other, and for an answer to what is asked.
  func requested(_ line: String, _ call: DeskCall) async throws -> Reply? {
    let utterance = assistant.utterance(line)
    let context = call.call.context
    guard let request = assistant.requestFinder.request(in: line),
      assistant.router.urgentBorder(in: utterance) == nil, try await !isAnswer(line, call)
    else { return nil }
    var call = call
    // Who speaks another language than the conversation has so far is answered in it.
    let intent = assistant.router.route(Question(utterance, role: context.role, after: context.topic))
    call.call.voice = assistant.voice(for: intent, utterance, context: context)
    call.call.context.language = call.voice.language.code
    switch request {
    case .new(let found):
      if found.isCertain, found.instruments.count == 1 {
        call.call.argument = found.instruments[0].id
        return try await carryOut(.new, call.call)
      }
      return call.offering(found)
    case .command(let command, let rest):
      // A line that only looks like a command is a question.
      do {
        call.call.argument = try call.id(of: rest, among: await store.summaries())
      } catch let error as StoreError {
        guard case .unknown = error else { throw error }
        return nil
      } catch let several as DeskCall.SeveralDocuments {
        return await call.several(several, for: command)
      }
      return try await carryOut(command, call.call)
    case .resume(let kind): return try await resumed(kind, call)
    }
  }

  /// Documents of a kind that are under way; all that are where there are none of that kind; nil where there are none.
  private func resumed(_ kind: Document.Kind?, _ call: DeskCall) async throws -> Reply? {
    let open = try await store.summaries().latestFirst.filter { $0.finished == nil }
    let ofKind = open.filter { $0.kind == kind }
    let offered = ofKind.isEmpty ? open : ofKind
    guard !offered.isEmpty else { return nil }
    var call = call
    call.call.context = call.call.context.offering(offered.map(\.id))
    return call.done(
      call.voice.text(.documentsUnderWay),
      title: call.voice.text(.documentsTitle),
      sections: [Reply.Section(kind: .documents, title: "", numbered: true, items: await call.items(offered))]
    )
  }

  /// Whether a dialogue under way takes the line for an answer.
  private func isAnswer(_ line: String, _ call: DeskCall) async throws -> Bool {
    guard let id = call.call.context.document, let document = try await kept(id),
      base.instrument(document.instrument) != nil,
      let field = try document.position.flatMap(form(of: document, in: call.voice).field)
    else { return false }
    if case .fault = assistant.answerReader.read(line, for: field, today: today) { return false }
    return true
  }

  /// Adds an instrument to the reply to a line that tells of something soon to be held, or asks for something to fill in.
  func preparing(_ reply: Reply, for line: String, _ voice: Voice, before context: Context) -> Reply {
    guard context.document == nil, reply.outcome != .rejected,
      assistant.router.urgentBorder(in: assistant.utterance(line)) == nil,
      let instrument = assistant.requestFinder.prepared(in: line)
    else { return reply }
    let command = voice.call("new", instrument.id)
    guard !reply.sections.contains(where: { $0.items.contains { $0.command == command } }) else { return reply }
    var reply = reply
    let offer = voice.text(.prepareOffer, ["title": instrument.title[voice.language], "command": command])
    reply.note = [reply.note, offer].compactMap(\.self).joined(separator: " ")
    return reply
  }
}
