/// Opens a conversation.
package enum Welcome: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var language: String?
    package var role: String?

    package init(language: String? = nil, role: String? = nil) {
      self.language = language
      self.role = role
    }
  }

  package typealias Result = Reply

  package static let name = "welcome"
  package static let summary = "The first lines of a conversation, with the context to go on from."
  package static let parameters = [.listLanguage, Parameter("role", summary: "The role of the person.")]
  package static let resultSchema = Schema.reference("Reply")
}
