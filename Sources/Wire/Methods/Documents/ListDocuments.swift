/// Lists the documents that are kept, or those in the trash.
package enum ListDocuments: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var kind: String?
    package var trash: Bool?
    package var language: String?

    package init(kind: String? = nil, trash: Bool? = nil, language: String? = nil) {
      self.kind = kind
      self.trash = trash
      self.language = language
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var language: String
    package var documents: [Entry]
    package var damaged: [String]

    package init(language: String, documents: [Entry], damaged: [String]) {
      self.language = language
      self.documents = documents
      self.damaged = damaged
    }
  }

  package struct Entry: Codable, Sendable, Equatable {
    package var id: String
    package var kind: String
    package var instrument: String
    package var name: String
    package var revision: Int
    package var changed: String
    package var finished: String?
    package var isUnderWay: Bool
    /// When it was put into the trash.
    package var discarded: String?

    package init(
      id: String,
      kind: String,
      instrument: String,
      name: String,
      revision: Int,
      changed: String,
      finished: String?,
      isUnderWay: Bool,
      discarded: String? = nil
    ) {
      self.id = id
      self.kind = kind
      self.instrument = instrument
      self.name = name
      self.revision = revision
      self.changed = changed
      self.finished = finished
      self.isUnderWay = isUnderWay
      self.discarded = discarded
    }
  }

  package static let name = "documents"
  package static let summary = "Lists the documents that are kept, or those in the trash."
  package static let parameters: [Parameter] = [
    Parameter("kind", summary: "Only of this kind, such as plan."),
    Parameter("trash", .boolean, summary: "True for those in the trash."),
    .listLanguage,
  ]
  package static let resultSchema = Schema.object([
    "language": Schema.string, "damaged": Schema.array(of: Schema.string),
    "documents": Schema.array(
      of: Schema.object(
        [
          "id": Schema.string, "kind": Schema.string, "instrument": Schema.string, "name": Schema.string,
          "revision": Schema.integer, "changed": Schema.string, "finished": Schema.string,
          "isUnderWay": Schema.boolean, "discarded": Schema.string,
        ],
        optional: ["finished", "discarded"]
      )
    ),
  ])
}
