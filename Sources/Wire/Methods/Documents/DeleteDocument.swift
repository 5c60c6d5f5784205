/// Puts a document into the trash, which keeps it for 30 days.
package enum DeleteDocument: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var document: String
    package var language: String?

    package init(document: String, language: String? = nil) {
      self.document = document
      self.language = language
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var document: String

    package init(document: String) {
      self.document = document
    }
  }

  package static let name = "document.delete"
  package static let summary = "Puts a document into the trash, which keeps it for 30 days."
  package static let parameters: [Parameter] = [
    Parameter("document", required: true, summary: "The document, such as plan-1."),
    .listLanguage,
  ]
  /// The second time would be told that there is no such document.
  package static let isRepeatable = false
  package static let resultSchema = Schema.object(["document": Schema.string])
}
