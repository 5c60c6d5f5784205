import Documents
import FoundationEssentials
import Guidance
package import Wire

/// Methods about documents, one each.
extension Desk {
  /// - Throws: ``WireError``
  package func documents(_ parameters: ListDocuments.Parameters) async throws(WireError) -> ListDocuments.Result {
    let voice = try voice(parameters.language)
    let kind = try value(of: parameters.kind, among: Document.Kind.self, member: "kind", in: voice)
    let entries: [ListDocuments.Entry]
    if parameters.trash == true {
      let discarded = try await stored(in: voice) { _ throws(StoreError) in try await trash() }
      entries = discarded.map { ListDocuments.Entry($0.summary, discarded: $0.discarded) }
    } else {
      let summaries = try await stored(in: voice) { store throws(StoreError) in try await store.summaries() }
      entries = summaries.map { ListDocuments.Entry($0) }
    }
    return ListDocuments.Result(
      language: voice.language.code,
      documents: entries.filter { kind == nil || $0.kind == kind?.rawValue },
      damaged: await store.damaged.map { "\($0.key): \($0.value)" }.sorted()
    )
  }

  /// - Throws: ``WireError``; nothing is kept when an answer is wrong.
  package func create(_ parameters: CreateDocument.Parameters) async throws(WireError) -> DocumentResult {
    let voice = try voice(parameters.language)
    let instrument = try instrument(parameters.instrument, in: voice)
    let name = try checked(parameters.name ?? instrument.title[voice.language], in: voice)
    let new = Document(
      kind: Document.Kind(instrument.kind),
      instrument: instrument.id,
      name: name,
      language: voice.language.code,
      now: clock.now()
    )
    let sheet = AnswerSheet(
      answers: parameters.answers ?? [:],
      comments: parameters.comments ?? [:],
      isFinal: parameters.finish == true
    )
    var document = try sheet.applied(to: new, by: assistant.answerReader, in: voice) { document throws(WireError) in
      try self.form(of: document, in: voice)
    }
    let form = try self.form(of: document, in: voice)
    move(&document, to: form.next(from: nil, in: document))
    if parameters.finish == true {
      try checkCompleteness(of: document, form, in: voice)
      finish(&document)
    }
    let ready = document
    let kept = try await stored(in: voice) { store throws(StoreError) in try await store.create(ready) }
    return try result(kept, voice)
  }

  /// - Throws: ``WireError``
  package func read(_ parameters: ReadDocument.Parameters) async throws(WireError) -> DocumentResult {
    let asked = try voice(parameters.language)
    let document = try await stored(in: asked) { store throws(StoreError) in
      if let revision = parameters.revision {
        return try await store.document(parameters.document, revision: revision)
      }
      return try await store.document(parameters.document)
    }
    return try result(document, try voice(parameters.language, of: document))
  }

  /// How often a change is tried on the newest revision while others write to the document at the same time. Of those who
  /// do so one gets through each time.
  private static let mostAttempts = 100

  /// - Throws: ``WireError``; nothing is changed when an answer is wrong, or another revision than was expected came
  ///   between. Where none was expected, the change is made to the newest.
  package func update(_ parameters: UpdateDocument.Parameters) async throws(WireError) -> DocumentResult {
    for _ in 1..<Self.mostAttempts where parameters.expectedRevision == nil {
      do throws(WireError) {
        return try await updated(parameters)
      } catch {
        guard error.kind == .conflict else { throw error }
      }
    }
    return try await updated(parameters)
  }

  private func updated(_ parameters: UpdateDocument.Parameters) async throws(WireError) -> DocumentResult {
    let asked = try voice(parameters.language)
    let old = try await stored(in: asked) { store throws(StoreError) in try await store.document(parameters.document) }
    let voice = try voice(parameters.language, of: old)
    if let expected = parameters.expectedRevision, expected != old.revision {
      throw voice.error(of: .conflict(id: old.id, expected: expected, actual: old.revision))
    }
    let sheet = AnswerSheet(
      answers: parameters.answers ?? [:],
      comments: parameters.comments ?? [:],
      isFinal: parameters.finish == true
    )
    var document = try sheet.applied(to: old, by: assistant.answerReader, in: voice) { document throws(WireError) in
      try self.form(of: document, in: voice)
    }
    if let name = parameters.name { document.name = try checked(name, in: voice) }
    let form = try self.form(of: document, in: voice)
    let isFinishing = parameters.finish == true
    if isFinishing { try checkCompleteness(of: document, form, in: voice) }
    let isFinishingOnly = isFinishing && old.finished == nil
    guard let change = Document.Change(from: old, to: document) ?? (isFinishingOnly ? .init(.finished) : nil) else {
      // A revision that changes nothing would only push older ones out of the history.
      return try result(old, voice)
    }
    document = document.changed(change, now: clock.now())
    if document.position != nil { move(&document, to: form.next(from: nil, in: document)) }
    if document.finished != nil, let missing = form.missing(in: document).first {
      document.finished = nil
      document.change.kind = .reopened
      move(&document, to: missing)
    }
    if isFinishing { finish(&document) }
    let ready = document
    return try result(try await stored(in: voice) { store throws(StoreError) in try await store.update(ready) }, voice)
  }

  /// - Throws: ``WireError``
  package func history(_ parameters: DocumentHistory.Parameters) async throws(WireError) -> DocumentHistory.Result {
    let asked = try voice(parameters.language)
    let revisions = try await stored(in: asked) { store throws(StoreError) in
      try await store.revisions(of: parameters.document)
    }
    return DocumentHistory.Result(
      revisions: revisions.map { revision in
        DocumentHistory.Entry(
          revision: revision.revision,
          changed: revision.changed.formatted(.iso8601),
          change: revision.change.kind.rawValue,
          field: revision.change.field
        )
      }
    )
  }

  /// - Throws: ``WireError``
  package func undo(_ parameters: UndoDocument.Parameters) async throws(WireError) -> DocumentResult {
    let asked = try voice(parameters.language)
    let document = try await stored(in: asked) { store throws(StoreError) in
      try await store.document(parameters.document)
    }
    let voice = try voice(parameters.language, of: document)
    guard let target = document.undoTarget else {
      throw voice.error(.invalidParameters, .nothingToUndo, member: "document")
    }
    let now = clock.now()
    let kept = try await stored(in: voice) { store throws(StoreError) in
      try await store.update(document.undoing(to: try await store.document(document.id, revision: target), now: now))
    }
    return try result(kept, voice)
  }

  /// - Throws: ``WireError``
  package func delete(_ parameters: DeleteDocument.Parameters) async throws(WireError) -> DeleteDocument.Result {
    let asked = try voice(parameters.language)
    try await stored(in: asked) { _ throws(StoreError) in try await discard(parameters.document) }
    return DeleteDocument.Result(document: parameters.document)
  }

  /// - Throws: ``WireError``
  package func restore(_ parameters: RestoreDocument.Parameters) async throws(WireError) -> DocumentResult {
    // A language that there is not is told before anything happens.
    let asked = try voice(parameters.language)
    let document: Document
    do throws(WireError) {
      document = try await stored(in: asked) { store throws(StoreError) in
        try await store.restore(parameters.document)
      }
    } catch {
      // Whoever restores what was never deleted is told so, and not that there is no such document.
      guard error.kind == .unknownDocument, let kept = try? await store.document(parameters.document) else {
        throw error
      }
      throw asked.error(.unknownDocument, .errorNotInTrash, ["document": kept.id], member: "document")
    }
    return try result(document, try voice(parameters.language, of: document))
  }

  /// - Throws: ``WireError`` when it is no scale, or not all have answered.
  package func agree(_ parameters: AgreeDocument.Parameters) async throws(WireError) -> DocumentResult {
    let asked = try voice(parameters.language)
    let document = try await stored(in: asked) { store throws(StoreError) in
      try await store.document(parameters.document)
    }
    let voice = try voice(parameters.language, of: document)
    guard case .scale(let scale) = try instrument(of: document, in: voice).content, document.kind == .scale,
      scale.isComplete(in: document)
    else {
      throw voice.error(.invalidParameters, .errorNotScored, ["document": document.id], member: "document")
    }
    let agreement = try agreement(from: document, scale, in: voice)
    return try result(
      try await stored(in: voice) { store throws(StoreError) in try await store.create(agreement) },
      voice
    )
  }

  /// - Throws: ``WireError``
  package func forget(_ parameters: ForgetName.Parameters) async throws(WireError) -> ForgetName.Result {
    let voice = try voice(parameters.language)
    guard let removal = NameRemoval(parameters.name, replacement: voice.text(.nameRemoved)) else {
      throw voice.error(.invalidParameters, .forgetUsage, member: "name")
    }
    let found = try await stored(in: voice) { _ throws(StoreError) in try await occurrences(of: removal) }
    if parameters.apply == true {
      try await stored(in: voice) { _ throws(StoreError) in try await remove(removal, from: found) }
    }
    return ForgetName.Result(
      name: parameters.name,
      isApplied: parameters.apply == true,
      places: found.places.map { ForgetName.Place(document: $0.document, name: $0.name, count: $0.count) },
      files: found.strays.isEmpty ? nil : found.strays
    )
  }

  /// - Throws: ``WireError`` that names every field that must have an answer and has none.
  private func checkCompleteness(of document: Document, _ form: Form, in voice: Voice) throws(WireError) {
    let missing = form.missing(in: document)
    guard let first = missing.first else { return }
    throw voice.error(
      .invalidAnswers,
      .errorMissing,
      ["count": "\(missing.count)"],
      member: first.id,
      details: missing.map { "\($0.id): \(voice.question(of: $0))" }
    )
  }

  private func finish(_ document: inout Document) {
    document.finished = document.changed
    document.position = nil
  }

  /// - Throws: ``WireError`` that says in `voice` why it is no name.
  func checked(_ name: String, in voice: Voice) throws(WireError) -> String {
    do throws(DocumentName.Fault) {
      return try DocumentName.checked(name)
    } catch {
      throw voice.error(of: error)
    }
  }

  /// A document with its reply in words.
  func result(_ document: Document, _ voice: Voice) throws(WireError) -> DocumentResult {
    let context = Context(language: voice.language.code)
    let call = DeskCall(desk: self, call: Command.Call(assistant: assistant, voice: voice, context: context))
    do {
      let reply = try call.showing(document)
      return DocumentResult(document: DocumentRecord(document, of: base.instrument(document.instrument)), reply: reply)
    } catch let error as WireError {
      throw error
    } catch {
      throw WireError(.internalFault, "\(error)")
    }
  }
}

extension ListDocuments.Entry {
  fileprivate init(_ summary: DocumentSummary, discarded: Date? = nil) {
    self.init(
      id: summary.id,
      kind: summary.kind.rawValue,
      instrument: summary.instrument,
      name: summary.name,
      revision: summary.revision,
      changed: summary.changed.formatted(.iso8601),
      finished: summary.finished?.formatted(.iso8601),
      isUnderWay: summary.position != nil,
      discarded: discarded?.formatted(.iso8601)
    )
  }
}
