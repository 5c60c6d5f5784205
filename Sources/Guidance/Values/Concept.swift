/// A meaning with its words in every language, so that what is learned in one language serves the others.
package struct Concept: Sendable, Equatable {
  package var id: String
  package var location: Location
  /// What it stands for, in a few words for people.
  package var gloss: String
  package var entries: [LanguageCode: [Entry]]

  package init(id: String, location: Location, gloss: String, entries: [LanguageCode: [Entry]]) {
    self.id = id
    self.location = location
    self.gloss = gloss
    self.entries = entries
  }

  /// One word or expression of a concept.
  package struct Entry: Sendable, Equatable {
    /// The words in a row; one for a single word.
    package var words: [String]
    /// True when any word that begins so belongs to the concept.
    package var isPrefix: Bool
    package var location: Location

    package init(words: [String], isPrefix: Bool, location: Location) {
      self.words = words
      self.isPrefix = isPrefix
      self.location = location
    }
  }
}
