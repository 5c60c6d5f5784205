/// The whole rule base as one immutable value.
package struct RuleBase: Sendable, Equatable {
  /// Where it was read from.
  package var path: String
  /// Fingerprint (FNV-1a, 64 bits) of every file's path and bytes, 16 hexadecimal digits: what a model is made from and named by.
  package var hash: String
  /// Sorted by id.
  package var topics: [Topic]
  /// Sorted by id.
  package var borders: [Border]
  /// Sorted by id.
  package var crossroads: [Crossroads]
  /// In the order of `areas.yaml`.
  package var areas: [Area]
  /// Sorted by id.
  package var roles: [Role]
  /// Sorted by id.
  package var concepts: [Concept]
  /// By kind, then by id.
  package var instruments: [Instrument]
  /// Sorted by key.
  package var sources: [Source]
  /// Sorted by code.
  package var languages: [LanguagePack]

  package init(
    path: String,
    hash: String,
    topics: [Topic],
    borders: [Border],
    crossroads: [Crossroads] = [],
    areas: [Area],
    roles: [Role],
    concepts: [Concept],
    instruments: [Instrument] = [],
    sources: [Source],
    languages: [LanguagePack]
  ) {
    self.path = path
    self.hash = hash
    self.topics = topics
    self.borders = borders
    self.crossroads = crossroads
    self.areas = areas
    self.roles = roles
    self.concepts = concepts
    self.instruments = instruments
    self.sources = sources
    self.languages = languages
  }

  package func topic(_ id: String) -> Topic? { topics.first { $0.id == id } }
  package func role(_ id: String) -> Role? { roles.first { $0.id == id } }
  package func instrument(_ id: String) -> Instrument? { instruments.first { $0.id == id } }
  package func source(_ key: String) -> Source? { sources.first { $0.key == key } }
  package func language(_ code: LanguageCode) -> LanguagePack? { languages.first { $0.code == code } }

  /// Whether `text` is what the phrase says in some language, whatever its case.
  package func isPhrase(_ phrase: Phrase, _ text: String) -> Bool {
    languages.contains { $0.text(phrase).lowercased() == text.lowercased() }
  }

  /// Number of samples of topics, borders and crossroads in all languages.
  package var sampleCount: Int {
    let ofTopics = topics.reduce(0) { sum, topic in sum + topic.texts.values.reduce(0) { $0 + $1.samples.count } }
    let ofBorders = borders.reduce(0) { sum, border in sum + border.texts.values.reduce(0) { $0 + $1.samples.count } }
    return ofTopics + ofBorders + crossroads.reduce(0) { $0 + $1.samples.count }
  }
}
