/// A role that a person who asks may have.
package struct Role: Sendable, Equatable {
  package var id: String
  package var location: Location
  package var texts: [LanguageCode: RoleText]

  package init(id: String, location: Location, texts: [LanguageCode: RoleText]) {
    self.id = id
    self.location = location
    self.texts = texts
  }
}

/// A role in one language.
package struct RoleText: Sendable, Equatable {
  package var name: String
  /// How people name the role when they say who they are.
  package var words: [String]

  package init(name: String, words: [String]) {
    self.name = name
    self.words = words
  }
}
