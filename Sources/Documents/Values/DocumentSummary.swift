package import FoundationEssentials

/// What a list of documents shows of each.
package struct DocumentSummary: Codable, Sendable, Equatable {
  package var id: String
  package var kind: Document.Kind
  package var instrument: String
  package var name: String
  package var revision: Int
  package var created: Date
  package var changed: Date
  /// nil until the document was said to be complete.
  package var finished: Date?
  /// The field to be asked next, where a dialogue is under way.
  package var position: String?

  package init(
    id: String,
    kind: Document.Kind,
    instrument: String,
    name: String,
    revision: Int,
    created: Date,
    changed: Date,
    finished: Date?,
    position: String?
  ) {
    self.id = id
    self.kind = kind
    self.instrument = instrument
    self.name = name
    self.revision = revision
    self.created = created
    self.changed = changed
    self.finished = finished
    self.position = position
  }
}
