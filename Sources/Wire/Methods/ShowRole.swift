/// Shows the card of a role.
package enum ShowRole: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var role: String
    package var language: String?

    package init(role: String, language: String? = nil) {
      self.role = role
      self.language = language
    }
  }

  package typealias Result = Reply

  package static let name = "role"
  package static let summary = "Shows what a role is and is not: its card."
  package static let parameters = [
    Parameter("role", required: true, summary: "The role, such as mentor (see roles)."),
    .listLanguage,
  ]
  package static let resultSchema = Schema.reference("Reply")
}
