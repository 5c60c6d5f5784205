/// Keeps a document that was exported as JSON, under a new id.
package enum ImportDocument: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var content: [String: JSONValue]
    package var name: String?
    package var language: String?

    package init(content: [String: JSONValue], name: String? = nil, language: String? = nil) {
      self.content = content
      self.name = name
      self.language = language
    }
  }

  package typealias Result = DocumentResult

  package static let name = "document.import"
  package static let summary = "Keeps a document that was exported as JSON, under a new id."
  package static let parameters: [Parameter] = [
    Parameter("content", .object, required: true, summary: "What document.export gave as json."),
    Parameter("name", summary: "Another name."),
    .listLanguage,
  ]
  /// There would be two documents.
  package static let isRepeatable = false
  package static let resultSchema = Schema.reference("DocumentResult")
}
