/// Finds a person's name in all documents, their history and the trash, and removes it when told to.
package enum ForgetName: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var name: String
    package var apply: Bool?
    package var language: String?

    package init(name: String, apply: Bool? = nil, language: String? = nil) {
      self.name = name
      self.apply = apply
      self.language = language
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var name: String
    package var isApplied: Bool
    package var places: [Place]
    /// Paths of files that are no documents and hold the name, or cannot be read: they are not changed, and the person may
    /// delete them. Left out when there are none.
    package var files: [String]?

    package init(name: String, isApplied: Bool, places: [Place], files: [String]? = nil) {
      self.name = name
      self.isApplied = isApplied
      self.places = places
      self.files = files
    }
  }

  package struct Place: Codable, Sendable, Equatable {
    package var document: String
    package var name: String
    /// How often the name stands in its revisions.
    package var count: Int

    package init(document: String, name: String, count: Int) {
      self.document = document
      self.name = name
      self.count = count
    }
  }

  package static let name = "documents.forget"
  package static let summary =
    "Finds a person's name in all documents, their history and the trash, and removes it when told to."
  package static let parameters: [Parameter] = [
    Parameter("name", required: true, summary: "The name, as people write it."),
    Parameter("apply", .boolean, summary: "True to remove it; left out, nothing changes."),
    .listLanguage,
  ]
  package static let resultSchema = Schema.object(
    [
      "name": Schema.string, "isApplied": Schema.boolean, "files": Schema.array(of: Schema.string),
      "places": Schema.array(
        of: Schema.object(["document": Schema.string, "name": Schema.string, "count": Schema.integer])
      ),
    ],
    optional: ["files"]
  )
}
