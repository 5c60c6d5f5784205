import Documents
import FoundationEssentials
import Guidance
import Wire

extension DocumentRecord {
  /// What of a document goes over the socket: scores that parties give alone only when all have scored.
  ///
  /// - Parameter instrument: what it answers; nil where the rule base no longer has it.
  init(_ document: Document, of instrument: Instrument?) {
    let disclosure = Disclosure(document, of: instrument)
    self.init(
      id: document.id,
      kind: document.kind.rawValue,
      instrument: document.instrument,
      name: document.name,
      language: document.language,
      revision: document.revision,
      created: document.created.formatted(.iso8601),
      changed: document.changed.formatted(.iso8601),
      finished: document.finished?.formatted(.iso8601),
      answers: disclosure.document.answers.mapValues(\.json),
      comments: disclosure.document.comments,
      position: document.position,
      withheld: disclosure.withheld.isEmpty ? nil : disclosure.withheld
    )
  }
}

extension WireError {
  /// What went wrong in the store, for scripts.
  init(_ error: StoreError) {
    switch error {
    case .unknown(let id):
      self.init(
        .unknownDocument,
        "There is no document \"\(id.prefix(64))\". documents lists them.",
        member: "document"
      )
    case .unknownRevision(let id, let revision):
      self.init(
        .unknownDocument,
        "\(id) has no revision \(revision). document.history lists them.",
        member: "revision"
      )
    case .conflict(let id, let expected, let actual):
      self.init(
        .conflict,
        "\(id) is at revision \(actual), not \(expected): read it again before you change it.",
        member: "expectedRevision"
      )
    case .damaged(let id, let fault, let setAside):
      self.init(
        .damagedDocument,
        "The file of \(id) is no document: \(fault). It was set aside as \(setAside); nothing of it is lost."
      )
    case .newer(let id, let schema):
      self.init(.damagedDocument, "\(id) has schema \(schema), of a newer Veiviser. Update to read it.")
    case .tooLarge(let bytes, let most):
      self.init(.invalidAnswers, "The document would be \(bytes) bytes; it may be \(most). Shorten an answer.")
    case .full: self.init(.documentsUnavailable, "The disk is full: nothing was kept. Make room and try again.")
    case .readOnly(let folder):
      self.init(.documentsUnavailable, "\(folder) cannot be written to. Change its permissions and try again.")
    case .gone(let folder):
      self.init(.documentsUnavailable, "\(folder) is gone. Put it back, or restart the server to begin anew.")
    case .locked(let folder):
      self.init(.documentsUnavailable, "Another server keeps its documents in \(folder). Stop it first.")
    case .system(let fault): self.init(.documentsUnavailable, "The documents cannot be read or kept: \(fault)")
    }
  }
}
