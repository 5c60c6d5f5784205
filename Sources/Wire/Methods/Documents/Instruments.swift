/// Lists what documents can be made of: checklists, scales, conversations, plans and others.
package enum Instruments: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var kind: String?
    package var language: String?

    package init(kind: String? = nil, language: String? = nil) {
      self.kind = kind
      self.language = language
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var language: String
    package var instruments: [Entry]

    package init(language: String, instruments: [Entry]) {
      self.language = language
      self.instruments = instruments
    }
  }

  package struct Entry: Codable, Sendable, Equatable {
    package var id: String
    package var kind: String
    package var title: String
    package var purpose: String
    /// Ids of roles whose work it is.
    package var roles: [String]

    package init(id: String, kind: String, title: String, purpose: String, roles: [String]) {
      self.id = id
      self.kind = kind
      self.title = title
      self.purpose = purpose
      self.roles = roles
    }
  }

  package static let name = "instruments"
  package static let summary =
    "Lists what documents can be made of: checklists, scales, conversations, plans and others."
  package static let parameters: [Parameter] = [
    Parameter("kind", summary: "Only of this kind: checklist, scale, matrix, conversation, plan or audit."),
    .listLanguage,
  ]
  package static let resultSchema = Schema.object([
    "language": Schema.string,
    "instruments": Schema.array(
      of: Schema.object([
        "id": Schema.string, "kind": Schema.string, "title": Schema.string, "purpose": Schema.string,
        "roles": Schema.array(of: Schema.string),
      ])
    ),
  ])
}
