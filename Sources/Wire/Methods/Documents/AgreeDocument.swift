/// Makes an agreement of a scale that all parties have answered.
package enum AgreeDocument: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var document: String
    package var language: String?

    package init(document: String, language: String? = nil) {
      self.document = document
      self.language = language
    }
  }

  package typealias Result = DocumentResult

  package static let name = "document.agree"
  package static let summary = "Makes an agreement of a scale that all parties have answered."
  package static let parameters: [Parameter] = [
    Parameter("document", required: true, summary: "The document, such as plan-1."),
    .listLanguage,
  ]
  /// There would be two agreements.
  package static let isRepeatable = false
  package static let resultSchema = Schema.reference("DocumentResult")
}
