import Documents
import Guidance
import Wire

/// What a command on documents gets to work with.
struct DeskCall: Sendable {
  let desk: Desk
  var call: Command.Call

  var voice: Voice { call.voice }

  /// The document that a command names first, by id or by its number in the list shown last, or else the open one; with the
  /// rest of the argument.
  func target() async throws -> (document: Document, rest: String?) {
    let parts = (call.argument ?? "").split(separator: " ", maxSplits: 1).map(String.init)
    if let first = parts.first, let id = named(first) {
      return (try await desk.store.document(id), parts.count > 1 ? parts[1] : nil)
    }
    guard let open = call.context.document else { throw NoDocument() }
    return (try await desk.store.document(open), call.argument)
  }

  /// The document that the whole argument names, by id, by its number in the list shown last, by its name or a part of it,
  /// or else the open one.
  ///
  /// - Throws: ``StoreError`` for an argument that names none: what is done to the open document then is not what was meant.
  ///   ``SeveralDocuments`` where it is not clear which.
  func named() async throws -> Document {
    guard let argument = call.argument else { return try await target().document }
    return try await desk.store.document(try id(of: argument, among: await desk.store.summaries()))
  }

  /// The id that `argument` names, see ``named()``.
  ///
  /// - Throws: as ``named()``.
  func id(of argument: String, among summaries: [DocumentSummary]) throws -> String {
    if Document.isId(argument.lowercased()) { return argument.lowercased() }
    if let number = Int(argument).flatMap({ listed($0) }) { return number }
    let fitting = DocumentSearch(argument, base: desk.base).fitting(summaries)
    guard let first = fitting.first else { throw StoreError.unknown(id: argument) }
    guard fitting.count == 1 else { throw SeveralDocuments(name: argument, fitting: fitting) }
    return first.id
  }

  /// The document that `word` names; a number counts in the list only where no document is open, and so may have fields.
  private func named(_ word: String) -> String? {
    if Document.isId(word.lowercased()) { return word.lowercased() }
    return call.context.document == nil ? Int(word).flatMap { listed($0) } : nil
  }

  /// The document with this number in the list shown last.
  func listed(_ number: Int) -> String? {
    guard let listed = call.context.listed, (1...max(listed.count, 1)).contains(number), !listed.isEmpty,
      Document.isId(listed[number - 1])
    else { return nil }
    return listed[number - 1]
  }

  /// The call in the language of `document`, unless the person chose one.
  func speaking(like document: Document) -> DeskCall {
    guard call.context.languageIsFixed != true, let voice = try? desk.assistant.voice(document.language) else {
      return self
    }
    var speaking = self
    speaking.call.voice = voice
    speaking.call.context.language = voice.language.code
    return speaking
  }

  /// A command that needs a document was called without one.
  struct NoDocument: Error {}

  /// A command was called with what may mean several documents.
  struct SeveralDocuments: Error {
    let name: String
    let fitting: [DocumentSummary]
  }

  func form(of document: Document) throws -> Form { try desk.form(of: document, in: voice) }

  /// The fields of a form by their numbers, which are what a person sees.
  func field(_ text: Substring?, in form: Form) -> Field? {
    text.flatMap { Int($0) }.flatMap { form.fields.indices.contains($0 - 1) ? form.fields[$0 - 1] : nil }
  }

  func done(_ text: String, title: String? = nil, sections: [Reply.Section] = []) -> Reply {
    call.done(text, title: title, sections: sections)
  }

  func rejected(_ text: String) -> Reply { call.rejected(text) }

  /// What was done to a document, in a line, and what can be done next: a document is not printed anew for each change.
  func told(_ text: String, of document: Document) throws -> Reply {
    var call = call
    call.context = call.context.withoutOffers
    call.context.document = document.id
    call.context.field = document.position
    let ways: [(Phrase, String)] = [(.nextShow, voice.call("show")), (.nextUndo, voice.call("undo"))]
    let next = Reply.Section(
      kind: .next,
      title: voice.text(.next),
      items: ways.map { Reply.Item(voice.text($0.0), command: $0.1) }
    )
    var reply = call.done(text, title: document.name, sections: [next])
    let form = try? form(of: document)
    if let form, let open = document.position.flatMap(form.field) {
      reply.outcome = .dialogue
      reply.note = voice.text(.backToField, ["place": voice.progress(of: open, in: form), "ask": open.ask])
    }
    return reply
  }
}
