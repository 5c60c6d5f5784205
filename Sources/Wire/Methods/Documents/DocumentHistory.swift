/// Lists the revisions of a document, oldest first.
package enum DocumentHistory: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var document: String
    package var language: String?

    package init(document: String, language: String? = nil) {
      self.document = document
      self.language = language
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var revisions: [Entry]

    package init(revisions: [Entry]) {
      self.revisions = revisions
    }
  }

  package struct Entry: Codable, Sendable, Equatable {
    package var revision: Int
    package var changed: String
    /// What made it: created, answered, renamed and so on.
    package var change: String
    /// The field that changed, if it was one.
    package var field: String?

    package init(revision: Int, changed: String, change: String, field: String?) {
      self.revision = revision
      self.changed = changed
      self.change = change
      self.field = field
    }
  }

  package static let name = "document.history"
  package static let summary = "Lists the revisions of a document, oldest first."
  package static let parameters: [Parameter] = [
    Parameter("document", required: true, summary: "The document, such as plan-1."),
    .listLanguage,
  ]
  package static let resultSchema = Schema.object([
    "revisions": Schema.array(
      of: Schema.object(
        ["revision": Schema.integer, "changed": Schema.string, "change": Schema.string, "field": Schema.string],
        optional: ["field"]
      )
    )
  ])
}
