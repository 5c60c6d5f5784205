/// Begins a document, with answers or without.
package enum CreateDocument: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var instrument: String
    package var name: String?
    package var answers: [String: JSONValue]?
    package var comments: [String: JSONValue]?
    package var finish: Bool?
    package var language: String?

    package init(
      instrument: String,
      name: String? = nil,
      answers: [String: JSONValue]? = nil,
      comments: [String: JSONValue]? = nil,
      finish: Bool? = nil,
      language: String? = nil
    ) {
      self.instrument = instrument
      self.name = name
      self.answers = answers
      self.comments = comments
      self.finish = finish
      self.language = language
    }
  }

  package typealias Result = DocumentResult

  package static let name = "document.create"
  package static let summary = "Begins a document, with answers or without."
  package static let parameters: [Parameter] = [
    Parameter(
      "instrument",
      required: true,
      summary: "What it answers, such as plan.owner-programme; instruments lists them."
    ),
    Parameter("name", summary: "What to call it. Left out: the title of the instrument."),
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
  /// There would be two documents.
  package static let isRepeatable = false
  package static let resultSchema = Schema.reference("DocumentResult")
}
