/// A role that a person who asks may have.
package struct Role: Sendable, Equatable {
  package var id: String
  package var location: Location
  /// What its card rests on; empty for a role without a card.
  package var citations: [Citation]
  /// The topics that the role needs most, most needed first; empty for a role without a card.
  package var topics: [TopicReference]
  package var texts: [LanguageCode: RoleText]

  package init(
    id: String,
    location: Location,
    citations: [Citation] = [],
    topics: [TopicReference] = [],
    texts: [LanguageCode: RoleText]
  ) {
    self.id = id
    self.location = location
    self.citations = citations
    self.topics = topics
    self.texts = texts
  }
}

/// A role in one language.
package struct RoleText: Sendable, Equatable {
  package var name: String
  /// The name in a sentence about one that is known: «studenten».
  package var definite: String
  /// How people name the role when they say who they are.
  package var words: [String]
  /// What the role is; nil when it is only a word.
  package var card: RoleCard?

  package init(name: String, definite: String? = nil, words: [String], card: RoleCard? = nil) {
    self.name = name
    self.definite = definite ?? name
    self.words = words
    self.card = card
  }
}
