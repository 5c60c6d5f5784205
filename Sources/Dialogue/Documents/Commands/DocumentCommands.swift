import Documents
import FoundationEssentials
import Guidance
import Wire

/// Commands that list documents and move through one.
extension Command {
  /// Lists the documents that are kept.
  static let documents = Command(name: "documents", bare: .always) { (call: DeskCall) in
    var call = call
    let summaries = try await call.desk.store.summaries().latestFirst
    call.call.context = call.call.context.offering(summaries.map(\.id))
    guard !summaries.isEmpty else {
      return call.done(call.voice.text(.documentsNone, ["command": call.voice.call("new")]))
    }
    return call.done(
      call.voice.text(.documents),
      title: call.voice.text(.documentsTitle),
      sections: [
        Reply.Section(kind: .documents, title: "", numbered: true, items: await call.items(summaries))
      ] + (await call.damagedSection())
    )
  }

  /// Goes on with a document where it was left, or shows one that is finished.
  static let open = Command(name: "open", argument: .document) { (call: DeskCall) in try await openDocument(call) }

  static func openDocument(_ call: DeskCall) async throws -> Reply {
    if call.call.argument == nil, call.call.context.document == nil {
      let latest = try await call.desk.store.summaries().filter { $0.position != nil }.max { $0.changed < $1.changed }
      guard let latest else { return call.rejected(call.voice.text(.nothingUnderWay)) }
      var call = call
      call.call.argument = latest.id
      return try await openDocument(call)
    }
    let document = try await call.named()
    guard call.desk.base.instrument(document.instrument) != nil else { return try call.showing(document) }
    let call = call.speaking(like: document)
    let form = try call.form(of: document)
    // A field that the rule base no longer has cannot be asked: the dialogue goes on at the first open one.
    let isAsked = document.position.flatMap(form.field) != nil
    guard !isAsked, let field = form.next(from: nil, in: document) else {
      return try GuidedDialogue(call: call, document: document).ask()
    }
    guard document.finished != nil else { return try await GuidedDialogue(call: call, document: document).ask(field) }
    var reopened = document.changed(Document.Change(.reopened, field: field.id), now: call.desk.clock.now())
    reopened.finished = nil
    call.desk.move(&reopened, to: field)
    let kept = try await call.desk.store.update(reopened)
    let values = ["document": kept.id, "show": call.voice.call("show"), "finish": call.voice.call("finish")]
    return try GuidedDialogue(call: call, document: kept).ask(note: call.voice.text(.documentReopened, values))
  }

  /// Goes back to the field before, but never into the answers of another party.
  static let back = Command(name: "back", bare: .inDocument) { (call: DeskCall) in
    let document = try await call.target().document
    let form = try call.form(of: document)
    let dialogue = GuidedDialogue(call: call, document: document)
    guard let field = form.previous(of: document.position) else {
      return try dialogue.ask(opening: [call.voice.text(.firstField)])
    }
    if let party = document.position.flatMap(form.field)?.party, let before = field.party, before != party {
      return try dialogue.ask(
        opening: [call.voice.text(.partyBorder, ["party": call.voice.definiteName(of: party)])]
      )
    }
    return try await dialogue.ask(field)
  }

  /// Leaves the field without an answer.
  static let skip = Command(name: "skip", bare: .inDocument) { (call: DeskCall) in
    let document = try await call.target().document
    let form = try call.form(of: document)
    guard let field = document.position.flatMap(form.field) else {
      return call.rejected(call.voice.text(.nothingUnderWay))
    }
    return try await GuidedDialogue(call: call, document: document).skip(field)
  }

  /// Leaves the document for later.
  static let pause = Command(name: "pause", bare: .inDocument) { (call: DeskCall) in
    guard let id = call.call.context.document else { return call.rejected(call.voice.text(.nothingUnderWay)) }
    var call = call
    call.call.context.document = nil
    return call.done(call.voice.text(.documentPaused, ["document": id, "command": call.voice.call("open", id)]))
  }

  /// Says that the document is complete.
  static let finish = Command(name: "finish", argument: .document, bare: .inDocument) { (call: DeskCall) in
    try await call.finish(call.named())
  }

  /// Answers a field by its number: with a new answer behind it, or else it is asked.
  static let edit = Command(name: "edit", argument: .text) { (call: DeskCall) in
    let (document, rest) = try await call.target()
    let parts = (rest ?? "").split(separator: " ", maxSplits: 1)
    let form = try call.form(of: document)
    guard let field = call.field(parts.first, in: form) else {
      return call.rejected(call.voice.text(.numberAField, ["count": "\(form.fields.count)"]))
    }
    let dialogue = GuidedDialogue(call: call, document: document)
    guard parts.count > 1 else { return try await dialogue.ask(field) }
    return try await dialogue.take(String(parts[1]), for: field)
  }

  /// Adds a comment to a field by its number.
  static let comment = Command(name: "comment", argument: .text) { (call: DeskCall) in
    let (document, rest) = try await call.target()
    let parts = (rest ?? "").split(separator: " ", maxSplits: 1)
    let form = try call.form(of: document)
    guard let field = call.field(parts.first, in: form) else {
      return call.rejected(call.voice.text(.numberAField, ["count": "\(form.fields.count)"]))
    }
    let text = parts.count > 1 ? String(parts[1]) : ""
    if !text.isEmpty, let fault = Field.fault(of: text) {
      return call.rejected(call.voice.text(of: fault, in: text))
    }
    var changed = document.changed(Document.Change(.commented, field: field.id), now: call.desk.clock.now())
    changed.comments[field.id] = text.nonEmpty
    let kept = try await call.desk.store.update(changed)
    let note = call.voice.text(text.isEmpty ? .commentRemoved : .commentKept, ["ask": field.ask])
    return try GuidedDialogue(call: call, document: kept).ask(note: note)
  }
}

extension DeskCall {
  /// Of so many documents it is told how far they have come: each has to be read for it.
  private static let mostRead = 50

  /// Documents in a list, with how far each has come and when it was changed.
  func items(_ summaries: [DocumentSummary]) async -> [Reply.Item] {
    var items: [Reply.Item] = []
    for (place, summary) in summaries.enumerated() {
      let document = place < Self.mostRead ? try? await desk.store.document(summary.id) : nil
      items.append(item(summary, document))
    }
    return items
  }

  private func item(_ summary: DocumentSummary, _ document: Document?) -> Reply.Item {
    let state = voice.text(summary.finished != nil ? .stateDone : summary.position != nil ? .stateUnderWay : .stateOpen)
    let progress = document.flatMap { document in
      (try? form(of: document)).map { form in
        voice.text(.progress, ["place": "\(form.answered(in: document))", "count": "\(form.fields.count)"])
      }
    }
    let details = [summary.id, voice.text(of: summary.kind), state, progress, time(of: summary.changed)]
    return Reply.Item(summary.name, detail: details.compactMap(\.self).joined(separator: " · "))
  }

  /// The documents that a name may mean, to be picked by number: what was to be done with one is not done by a number alone.
  func several(_ documents: SeveralDocuments, for command: Command) async -> Reply {
    var call = self
    call.call.context = call.call.context.offering(documents.fitting.map(\.id))
    let text =
      command.name == Command.open.name
      ? voice.text(.documents)
      : voice.text(.severalFit, ["name": documents.name, "command": voice.call(command.name, "1")])
    let section = Reply.Section(kind: .documents, title: "", numbered: true, items: await items(documents.fitting))
    return call.done(text, title: voice.text(.documentsTitle), sections: [section])
  }

  /// Files that could not be read, so that nobody wonders where they went.
  fileprivate func damagedSection() async -> [Reply.Section] {
    let items = await desk.store.damaged.sorted { $0.key < $1.key }.map { Reply.Item($0.key, detail: $0.value) }
    return items.isEmpty ? [] : [Reply.Section(kind: .findings, title: voice.text(.documentsDamaged), items: items)]
  }
}
