package import Guidance

/// A question with the topics that answer it, as a person labelled it.
package struct LabelledQuestion: Sendable, Equatable {
  /// The name that its file gives it; path and line where it gives none.
  package var id: String
  package var text: String
  /// The language that it is written in; nil where nobody said.
  package var language: LanguageCode?
  /// The role of the person, if told.
  package var role: String?
  /// The topic answered before, if any.
  package var after: String?
  /// Topics of which each is a right answer; empty where nothing covers the question.
  package var gold: [String]
  /// What sort of question it is, in words of the file's writer: `typo`, `situation`, …
  package var kind: String?

  package init(
    id: String,
    text: String,
    language: LanguageCode? = nil,
    role: String? = nil,
    after: String? = nil,
    gold: [String],
    kind: String? = nil
  ) {
    self.id = id
    self.text = text
    self.language = language
    self.role = role
    self.after = after
    self.gold = gold
    self.kind = kind
  }

  /// Whether some topic answers it.
  package var isInScope: Bool { !gold.isEmpty }

  /// What makes it the same question in another run, whatever its label and its place.
  package struct Key: Hashable, Sendable {
    var text: String
    var role: String?
    var after: String?
  }

  package var key: Key { Key(text: text, role: role, after: after) }
}
