import Documents
import FoundationEssentials
import Guidance
import Wire

/// One step of filling a document in: takes an answer, keeps it, and asks on.
struct GuidedDialogue {
  let call: DeskCall
  let document: Document

  private var desk: Desk { call.desk }
  private var voice: Voice { call.voice }

  /// Asks what is to be asked next, or shows the document when nothing is left.
  func ask(note: String? = nil) throws -> Reply {
    guard desk.base.instrument(document.instrument) != nil else { return try call.showing(document, note: note) }
    let form = try call.form(of: document)
    guard let field = document.position.flatMap(form.field) else {
      // A word on what was done is answer enough: the whole document is shown by its command.
      return try note.map { try call.told($0, of: document) } ?? call.showing(document)
    }
    return voice.reply(asking: field, of: form, in: document, clock: desk.clock, note: note, context: context)
  }

  /// Goes to a field, whether or not it has been answered.
  func ask(_ field: Field) async throws -> Reply {
    var document = document.changed(Document.Change(.asked, field: field.id), now: desk.clock.now())
    desk.move(&document, to: field)
    let kept = try await desk.store.update(document)
    return try GuidedDialogue(call: call, document: kept).ask()
  }

  /// Takes what was typed as the answer to `field`.
  func take(_ line: String, for field: Field) async throws -> Reply {
    switch desk.assistant.answerReader.read(line, for: field) {
    case .fault(let fault):
      if field.id != document.position { return try unchanged(field, voice.text(of: fault)) }
      var reply = try ask()
      reply.outcome = .rejected
      reply.note = voice.text(of: fault) + " " + voice.text(.answerWith, ["command": voice.call("pause")])
      return reply
    case .skip: return try await skip(field)
    case .answer(let answer, let comment):
      var document = document
      document.answers[field.id] = answer
      if let comment { document.comments[field.id] = comment }
      return try await keep(document, change: Document.Change(.answered, field: field.id), after: field)
    }
  }

  /// Leaves `field` without an answer, or with the one that it has.
  func skip(_ field: Field) async throws -> Reply {
    guard !field.isRequired else {
      let why = voice.text(.cannotSkip)
      return field.id == document.position ? try ask(note: why) : try unchanged(field, why)
    }
    return try await keep(document, change: Document.Change(.skipped, field: field.id), after: field)
  }

  /// Another field than the one at hand was to be changed, and was not: the dialogue stays where it is.
  private func unchanged(_ field: Field, _ why: String) throws -> Reply {
    let form = try call.form(of: document)
    let number = (form.place(of: field.id) ?? 0) + 1
    let what = voice.text(.answerUnchanged, ["number": "\(number)", "ask": voice.label(of: field)])
    var reply = call.rejected(what + " " + why)
    reply.context = context
    if let open = document.position.flatMap(form.field) {
      reply.note = voice.text(.backToField, ["place": voice.progress(of: open, in: form), "ask": open.ask])
    }
    return reply
  }

  private func keep(_ document: Document, change: Document.Change, after field: Field) async throws -> Reply {
    let kept = try await desk.store.update(desk.advance(document, after: field.id, change, in: voice))
    let next = GuidedDialogue(call: call, document: kept)
    let notes = [try call.notesHidden(from: self.document, to: kept), try next.handOver(from: field)].compactMap(\.self)
    let note = notes.isEmpty ? nil : notes.joined(separator: " ")
    if kept.position != nil { return try next.ask(note: note) }
    guard kept.finished != nil else { return try await call.finish(kept) }
    let form = try call.form(of: kept)
    let told = call.told(kept.answers[field.id], to: field, in: form, isSame: change.kind == .skipped)
    return try call.told([told, note].compactMap(\.self).joined(separator: " "), of: kept)
  }

  /// Where another party goes on alone, that is said.
  private func handOver(from field: Field) throws -> String? {
    let next = try document.position.flatMap(call.form(of: document).field)
    guard let party = next?.party, party != field.party else { return nil }
    return voice.text(.handOver, ["party": voice.name(of: party)])
  }

  /// Another field than the one asked here is to be asked now: somebody else went on meanwhile.
  func movedElsewhere() throws -> Reply {
    var reply = try ask()
    reply.outcome = .rejected
    let changed = voice.text(.documentChanged, ["document": document.id])
    reply.note = [changed, reply.note].compactMap(\.self).joined(separator: " ")
    return reply
  }

  private var context: Context {
    var context = call.call.context.withoutOffers
    context.document = document.id
    context.field = document.position
    return context
  }
}
