/// Tells what an instrument or a document asks: every field with what its answer may be.
package enum DescribeForm: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var instrument: String?
    package var document: String?
    package var language: String?

    package init(instrument: String? = nil, document: String? = nil, language: String? = nil) {
      self.instrument = instrument
      self.document = document
      self.language = language
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var language: String
    package var title: String
    package var fields: [Field]

    package init(language: String, title: String, fields: [Field]) {
      self.language = language
      self.title = title
      self.fields = fields
    }
  }

  package struct Field: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
      case tick, score, level, choice, choices, number, day, yesNo, text, list
    }

    package var id: String
    package var kind: Kind
    package var group: String?
    package var ask: String
    package var hint: String?
    /// The values that a choice may have, and what they are called.
    package var choices: [Choice]?
    package var minimum: Int?
    package var maximum: Int?
    /// What `ok` takes.
    package var suggestion: JSONValue?
    package var isRequired: Bool
    /// Whether it was made for the instrument rather than taken from a source.
    package var isDerived: Bool

    package init(id: String, kind: Kind, ask: String, isRequired: Bool, isDerived: Bool) {
      self.id = id
      self.kind = kind
      self.ask = ask
      self.isRequired = isRequired
      self.isDerived = isDerived
    }
  }

  package struct Choice: Codable, Sendable, Equatable {
    package var value: String
    package var title: String

    package init(value: String, title: String) {
      self.value = value
      self.title = title
    }
  }

  package static let name = "instrument.form"
  package static let summary = "Tells what an instrument or a document asks: every field with what its answer may be."
  package static let parameters: [Parameter] = [
    Parameter("instrument", summary: "The instrument, such as plan.owner-programme; instruments lists them."),
    Parameter("document", summary: "Or a document: some fields depend on answers that were given."),
    .listLanguage,
  ]
  package static let resultSchema = Schema.object([
    "language": Schema.string, "title": Schema.string,
    "fields": Schema.array(
      of: Schema.object(
        [
          "id": Schema.string, "kind": Schema.choice(of: Field.Kind.allCases.map(\.rawValue)),
          "group": Schema.string, "ask": Schema.string, "hint": Schema.string,
          "choices": Schema.array(of: Schema.object(["value": Schema.string, "title": Schema.string])),
          "minimum": Schema.integer, "maximum": Schema.integer, "suggestion": .object([:]),
          "isRequired": Schema.boolean, "isDerived": Schema.boolean,
        ],
        optional: ["group", "hint", "choices", "minimum", "maximum", "suggestion"]
      )
    ),
  ])
}
