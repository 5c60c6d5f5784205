/// Reads a document, or an older revision of it.
package enum ReadDocument: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var document: String
    package var revision: Int?
    package var language: String?

    package init(document: String, revision: Int? = nil, language: String? = nil) {
      self.document = document
      self.revision = revision
      self.language = language
    }
  }

  package typealias Result = DocumentResult

  package static let name = "document.read"
  package static let summary = "Reads a document, or an older revision of it."
  package static let parameters: [Parameter] = [
    Parameter("document", required: true, summary: "The document, such as plan-1."),
    Parameter("revision", .integer, summary: "A revision; left out: the newest."),
    .listLanguage,
  ]
  package static let resultSchema = Schema.reference("DocumentResult")
}
