/// Brings back the content of the revision before; again, the one before that.
package enum UndoDocument: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var document: String
    package var language: String?

    package init(document: String, language: String? = nil) {
      self.document = document
      self.language = language
    }
  }

  package typealias Result = DocumentResult

  package static let name = "document.undo"
  package static let summary = "Brings back the content of the revision before; again, the one before that."
  package static let parameters: [Parameter] = [
    Parameter("document", required: true, summary: "The document, such as plan-1."),
    .listLanguage,
  ]
  /// It would go back twice.
  package static let isRepeatable = false
  package static let resultSchema = Schema.reference("DocumentResult")
}
