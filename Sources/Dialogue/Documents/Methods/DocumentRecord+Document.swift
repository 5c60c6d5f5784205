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
