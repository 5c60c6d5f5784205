/// Takes a document out of the trash.
package enum RestoreDocument: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var document: String
    package var language: String?

    package init(document: String, language: String? = nil) {
      self.document = document
      self.language = language
    }
  }

  package typealias Result = DocumentResult

  package static let name = "document.restore"
  package static let summary = "Takes a document out of the trash."
  package static let parameters: [Parameter] = [
    Parameter("document", required: true, summary: "The document, such as plan-1."),
    .listLanguage,
  ]
  /// The second time would be told that there is no such document.
  package static let isRepeatable = false
  package static let resultSchema = Schema.reference("DocumentResult")
}
