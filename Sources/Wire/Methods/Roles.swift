/// Lists the roles that a person may have.
package enum Roles: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var language: String?

    package init(language: String? = nil) {
      self.language = language
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var language: String
    package var roles: [Entry]

    package init(language: String, roles: [Entry]) {
      self.language = language
      self.roles = roles
    }
  }

  package struct Entry: Codable, Sendable, Equatable {
    package var role: String
    package var name: String
    /// What the role is for, in one sentence; the method `role` shows its whole card.
    package var summary: String?

    package init(role: String, name: String, summary: String? = nil) {
      self.role = role
      self.name = name
      self.summary = summary
    }
  }

  package static let name = "roles"
  package static let summary = "Lists the roles that a person who asks may have."
  package static let parameters = [Parameter.listLanguage]
  package static let resultSchema = Schema.object([
    "language": Schema.string,
    "roles": Schema.array(
      of: Schema.object(
        ["role": Schema.string, "name": Schema.string, "summary": Schema.string],
        optional: ["summary"]
      )
    ),
  ])
}
