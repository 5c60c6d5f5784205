/// Something that a person can ask about, with its answer in every language.
package struct Topic: Sendable, Equatable {
  /// `area.name`; a contract that is never renamed.
  package var id: String
  package var location: Location
  /// The roles that it concerns.
  package var roles: [String]
  package var citations: [Citation]
  /// What the answer is of, `YYYY-MM` or `YYYY`, where facts may change.
  package var date: String?
  package var nextSteps: [NextStep]
  /// Questions that must not be answered by this topic.
  package var nearMisses: [NearMiss]
  package var texts: [LanguageCode: TopicText]

  package init(
    id: String,
    location: Location,
    roles: [String],
    citations: [Citation],
    date: String?,
    nextSteps: [NextStep],
    nearMisses: [NearMiss] = [],
    texts: [LanguageCode: TopicText]
  ) {
    self.id = id
    self.location = location
    self.roles = roles
    self.citations = citations
    self.date = date
    self.nextSteps = nextSteps
    self.nearMisses = nearMisses
    self.texts = texts
  }

  /// The part of the id before the dot.
  package var area: String { String(id.prefix { $0 != "." }) }

  /// The samples of every language, in the order of languages.
  package var samples: [Sample] { texts.sorted { $0.key < $1.key }.flatMap(\.value.samples) }
}

/// A topic in one language.
package struct TopicText: Sendable, Equatable {
  /// Where the language's block begins.
  package var location: Location
  package var title: String
  /// The short answer: at most 120 words.
  package var answer: String
  /// What the role or term is; empty where it cannot be mistaken.
  package var isSo: [String]
  package var isNot: [String]
  /// What to do, one imperative a line.
  package var actions: [String]
  /// What to check now, for a topic with a date.
  package var check: String?
  package var samples: [Sample]

  package init(
    location: Location,
    title: String,
    answer: String,
    isSo: [String],
    isNot: [String],
    actions: [String],
    check: String?,
    samples: [Sample]
  ) {
    self.location = location
    self.title = title
    self.answer = answer
    self.isSo = isSo
    self.isNot = isNot
    self.actions = actions
    self.check = check
    self.samples = samples
  }
}
