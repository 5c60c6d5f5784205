import Documents
import FoundationEssentials
import Guidance
package import Wire

/// Methods about documents, one each.
extension Desk {
  /// - Throws: ``WireError``
  package func documents(_ parameters: ListDocuments.Parameters) async throws(WireError) -> ListDocuments.Result {
    let voice = try voice(parameters.language)
    let kind = try Self.value(of: parameters.kind, among: Document.Kind.self, member: "kind")
    let entries: [ListDocuments.Entry]
    if parameters.trash == true {
      let discarded = try await stored { _ throws(StoreError) in try await trash() }
      entries = discarded.map { ListDocuments.Entry($0.summary, discarded: $0.discarded) }
    } else {
      let summaries = try await stored { store throws(StoreError) in try await store.summaries() }
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
    let instrument = try instrument(parameters.instrument)
    let name = try Self.checked(parameters.name ?? instrument.title[voice.language])
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
    var document = try sheet.applied(to: new) { document throws(WireError) in try self.form(of: document, in: voice) }
    let form = try self.form(of: document, in: voice)
    move(&document, to: form.next(from: nil, in: document), in: form)
    if parameters.finish == true { document = try finished(document, form) }
    let ready = document
    let kept = try await stored { store throws(StoreError) in try await store.create(ready) }
    return try result(kept, voice)
  }

  /// - Throws: ``WireError``
  package func read(_ parameters: ReadDocument.Parameters) async throws(WireError) -> DocumentResult {
    let document = try await stored { store throws(StoreError) in
      if let revision = parameters.revision {
        return try await store.document(parameters.document, revision: revision)
      }
      return try await store.document(parameters.document)
    }
    return try result(document, try voice(parameters.language ?? document.language))
  }

  /// - Throws: ``WireError``; nothing is changed when an answer is wrong, or another revision came between.
  package func update(_ parameters: UpdateDocument.Parameters) async throws(WireError) -> DocumentResult {
    let old = try await stored { store throws(StoreError) in try await store.document(parameters.document) }
    let voice = try voice(parameters.language ?? old.language)
    if let expected = parameters.expectedRevision, expected != old.revision {
      throw WireError(StoreError.conflict(id: old.id, expected: expected, actual: old.revision))
    }
    let sheet = AnswerSheet(
      answers: parameters.answers ?? [:],
      comments: parameters.comments ?? [:],
      isFinal: parameters.finish == true
    )
    var document = try sheet.applied(to: old) { document throws(WireError) in try self.form(of: document, in: voice) }
    if let name = parameters.name { document.name = try Self.checked(name) }
    let isNameOnly = sheet.answers.isEmpty && sheet.comments.isEmpty && parameters.name != nil
    document = document.changed(
      Document.Change(
        isNameOnly ? .renamed : .answered,
        field: sheet.answers.count == 1 ? sheet.answers.keys.first : nil
      ),
      now: clock.now()
    )
    let form = try self.form(of: document, in: voice)
    if document.position != nil { move(&document, to: form.next(from: nil, in: document), in: form) }
    if document.finished != nil, let missing = form.missing(in: document).first {
      document.finished = nil
      document.change.kind = .reopened
      move(&document, to: missing, in: form)
    }
    if parameters.finish == true { document = try finished(document, form) }
    let ready = document
    return try result(try await stored { store throws(StoreError) in try await store.update(ready) }, voice)
  }

  /// - Throws: ``WireError``
  package func history(_ parameters: DocumentHistory.Parameters) async throws(WireError) -> DocumentHistory.Result {
    let revisions = try await stored { store throws(StoreError) in try await store.revisions(of: parameters.document) }
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
    let document = try await stored { store throws(StoreError) in try await store.document(parameters.document) }
    guard let target = document.undoTarget else {
      throw WireError(.invalidParameters, "There is nothing to undo in \(document.id).", member: "document")
    }
    let now = clock.now()
    let kept = try await stored { store throws(StoreError) in
      try await store.update(document.undoing(to: try await store.document(document.id, revision: target), now: now))
    }
    return try result(kept, try voice(parameters.language ?? kept.language))
  }

  /// - Throws: ``WireError``
  package func delete(_ parameters: DeleteDocument.Parameters) async throws(WireError) -> DeleteDocument.Result {
    try await stored { _ throws(StoreError) in try await discard(parameters.document) }
    return DeleteDocument.Result(document: parameters.document)
  }

  /// - Throws: ``WireError``
  package func restore(_ parameters: RestoreDocument.Parameters) async throws(WireError) -> DocumentResult {
    let document = try await stored { store throws(StoreError) in try await store.restore(parameters.document) }
    return try result(document, try voice(parameters.language ?? document.language))
  }

  /// - Throws: ``WireError`` when it is no scale, or not all have answered.
  package func agree(_ parameters: AgreeDocument.Parameters) async throws(WireError) -> DocumentResult {
    let document = try await stored { store throws(StoreError) in try await store.document(parameters.document) }
    let voice = try voice(parameters.language ?? document.language)
    guard case .scale(let scale) = try instrument(of: document).content, document.kind == .scale,
      scale.isComplete(in: document)
    else {
      throw WireError(
        .invalidParameters,
        "\(document.id) is no expectation scale that all parties have answered.",
        member: "document"
      )
    }
    let agreement = try agreement(from: document, scale, in: voice)
    return try result(try await stored { store throws(StoreError) in try await store.create(agreement) }, voice)
  }

  /// - Throws: ``WireError``
  package func forget(_ parameters: ForgetName.Parameters) async throws(WireError) -> ForgetName.Result {
    let voice = try voice(parameters.language)
    guard let removal = NameRemoval(parameters.name, replacement: voice.text(.nameRemoved)) else {
      throw WireError(.invalidParameters, "name has no letters: give a name.", member: "name")
    }
    let found = try await stored { _ throws(StoreError) in try await occurrences(of: removal) }
    if parameters.apply == true {
      for place in found {
        try await stored { store throws(StoreError) in
          try await store.rewrite(place.document) { removal.removing(from: $0) }
        }
      }
    }
    return ForgetName.Result(
      name: parameters.name,
      isApplied: parameters.apply == true,
      places: found.map { ForgetName.Place(document: $0.document, name: $0.name, count: $0.count) }
    )
  }

  /// The document as complete.
  ///
  /// - Throws: ``WireError`` that names every required field without an answer.
  private func finished(_ document: Document, _ form: Form) throws(WireError) -> Document {
    let missing = form.missing(in: document)
    guard missing.isEmpty else {
      throw WireError(
        .invalidAnswers,
        "\(missing.count) required answers are missing; nothing was kept.",
        member: missing.first?.id,
        details: missing.map { "\($0.id): \($0.ask)" }
      )
    }
    var document = document
    document.finished = document.changed
    document.position = nil
    return document
  }

  static func checked(_ name: String) throws(WireError) -> String {
    do throws(DocumentName.Fault) {
      return try DocumentName.checked(name)
    } catch {
      let what =
        switch error {
        case .empty: "name is empty"
        case .tooLong: "name is longer than \(DocumentName.longest) characters"
        case .path: "name holds a slash, or nothing but full stops"
        case .controls: "name holds a character that does not show"
        }
      throw WireError(.invalidParameters, what + ": choose another.", member: "name")
    }
  }

  /// A document with its reply in words.
  func result(_ document: Document, _ voice: Voice) throws(WireError) -> DocumentResult {
    let context = Context(language: voice.language.code)
    let call = DeskCall(desk: self, call: Command.Call(assistant: assistant, voice: voice, context: context))
    let form = try self.form(of: document, in: voice)
    do {
      let reply = try voice.reply(showing: document, form: form, call: call)
      return DocumentResult(document: DocumentRecord(document), reply: reply)
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
