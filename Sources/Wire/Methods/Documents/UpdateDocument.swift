/// Changes answers, comments or the name of a document, all or nothing.
package enum UpdateDocument: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var document: String
    package var expectedRevision: Int?
    package var name: String?
    package var answers: [String: JSONValue]?
    package var comments: [String: JSONValue]?
    package var finish: Bool?
    package var language: String?

    package init(
      document: String,
      expectedRevision: Int? = nil,
      name: String? = nil,
      answers: [String: JSONValue]? = nil,
      comments: [String: JSONValue]? = nil,
      finish: Bool? = nil,
      language: String? = nil
    ) {
      self.document = document
      self.expectedRevision = expectedRevision
      self.name = name
      self.answers = answers
      self.comments = comments
      self.finish = finish
      self.language = language
    }
  }

  package typealias Result = DocumentResult

  package static let name = "document.update"
  package static let summary = "Changes answers, comments or the name of a document, all or nothing."
  package static let parameters: [Parameter] = [
    Parameter("document", required: true, summary: "The document, such as plan-1."),
    Parameter("expectedRevision", .integer, summary: "The revision that was read; refused when another came between."),
    Parameter("name", summary: "Another name."),
    Parameter(
      "answers",
      .object,
      summary: "Answers by field; instrument.form tells the fields. null takes an answer away."
    ),
    Parameter("comments", .object, summary: "Comments by field, as strings; null takes one away."),
    Parameter(
      "finish",
      .boolean,
      summary: "True to say that it is complete; every required field must have an answer."
    ),
    .listLanguage,
  ]
  /// With an expected revision the second time would be refused as if someone else had come between.
  package static let isRepeatable = false
  package static let resultSchema = Schema.reference("DocumentResult")
}
