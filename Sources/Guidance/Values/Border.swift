/// Something that people ask and the rule base does not answer: the router learns to refuse it.
package struct Border: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    /// School and study matters that look like the field.
    case near
    /// What could be about anything, and lacks what came before: «hvor mange timer er det?».
    case incomplete
    /// Asks for something to fill in or take along: instruments are offered.
    case tools
    /// Anything else.
    case far
    /// Talk with the assistant itself.
    case smalltalk
    /// Life and health in danger: caught by words before anything is weighed.
    case urgent
  }

  package var id: String
  package var location: Location
  package var kind: Kind
  /// False when its samples are not in the language of their block, so that nothing is learned about languages there.
  package var teachesLanguage: Bool
  package var texts: [LanguageCode: BorderText]

  package init(
    id: String,
    location: Location,
    kind: Kind,
    teachesLanguage: Bool,
    texts: [LanguageCode: BorderText]
  ) {
    self.id = id
    self.location = location
    self.kind = kind
    self.teachesLanguage = teachesLanguage
    self.texts = texts
  }

  /// The samples of every language, in the order of languages.
  package var samples: [Sample] { texts.sorted { $0.key < $1.key }.flatMap(\.value.samples) }
}

/// A border in one language.
package struct BorderText: Sendable, Equatable {
  /// A short kind reply with where to turn; nil for the general one.
  package var reply: String?
  /// Words of which one is enough, for urgent borders; empty for others.
  package var words: [Concept.Entry]
  package var samples: [Sample]

  package init(reply: String?, words: [Concept.Entry] = [], samples: [Sample]) {
    self.reply = reply
    self.words = words
    self.samples = samples
  }
}
