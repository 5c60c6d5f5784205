/// A document as it goes over the socket.
package struct DocumentRecord: Codable, Sendable, Equatable {
  /// `plan-3`
  package var id: String
  package var kind: String
  /// Id of the instrument that it answers.
  package var instrument: String
  package var name: String
  package var language: String
  package var revision: Int
  /// ISO 8601, as are all times.
  package var created: String
  package var changed: String
  /// Left out until the document was said to be complete.
  package var finished: String?
  /// By id of the field: a string, a number, true or false, or a list of strings.
  package var answers: [String: JSONValue]
  package var comments: [String: String]
  /// The field to be asked next, where a dialogue is under way.
  package var position: String?
  /// Ids of the parties of a scale whose scores and comments are left out until all have scored; left out when none are.
  package var withheld: [String]?

  package init(
    id: String,
    kind: String,
    instrument: String,
    name: String,
    language: String,
    revision: Int,
    created: String,
    changed: String,
    finished: String?,
    answers: [String: JSONValue],
    comments: [String: String],
    position: String?,
    withheld: [String]? = nil
  ) {
    self.id = id
    self.kind = kind
    self.instrument = instrument
    self.name = name
    self.language = language
    self.revision = revision
    self.created = created
    self.changed = changed
    self.finished = finished
    self.answers = answers
    self.comments = comments
    self.position = position
    self.withheld = withheld
  }
}

/// A document with what is said about it: the result of most methods on documents.
package struct DocumentResult: Codable, Sendable, Equatable {
  package var document: DocumentRecord
  /// The document in words, or what its dialogue asks next.
  package var reply: Reply

  package init(document: DocumentRecord, reply: Reply) {
    self.document = document
    self.reply = reply
  }
}
