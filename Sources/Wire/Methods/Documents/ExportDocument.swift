/// Writes a document in a format: markdown, html, json, csv, ics or svg.
package enum ExportDocument: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var document: String
    package var format: String
    package var language: String?

    package init(document: String, format: String, language: String? = nil) {
      self.document = document
      self.format = format
      self.language = language
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var document: String
    package var format: String
    package var fileName: String
    package var mediaType: String
    package var text: String

    package init(document: String, format: String, fileName: String, mediaType: String, text: String) {
      self.document = document
      self.format = format
      self.fileName = fileName
      self.mediaType = mediaType
      self.text = text
    }
  }

  package static let name = "document.export"
  package static let summary = "Writes a document in a format: markdown, html, json, csv, ics or svg."
  package static let parameters: [Parameter] = [
    Parameter("document", required: true, summary: "The document, such as plan-1."),
    Parameter("format", required: true, summary: "markdown, html, json, csv, ics or svg."),
    .listLanguage,
  ]
  package static let resultSchema = Schema.object([
    "document": Schema.string, "format": Schema.string, "fileName": Schema.string, "mediaType": Schema.string,
    "text": Schema.string,
  ])
}
