/// Answers one question without any memory of earlier ones.
package enum Ask: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var text: String
    package var language: String?
    package var role: String?
    /// The topic answered before, against which a follow-up is read.
    package var after: String?

    package init(text: String, language: String? = nil, role: String? = nil, after: String? = nil) {
      self.text = text
      self.language = language
      self.role = role
      self.after = after
    }
  }

  package typealias Result = Reply

  package static let name = "ask"
  package static let summary = "Answers one question, without commands and without memory."
  package static let parameters = [
    Parameter("text", required: true, summary: "The question, as a person types it."),
    .language,
    Parameter("role", summary: "The role of the person who asks, such as co-supervisor (see roles)."),
    Parameter("after", summary: "The topic that was answered before, for a follow-up."),
  ]
  package static let resultSchema = Schema.reference("Reply")
}
