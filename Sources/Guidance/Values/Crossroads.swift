/// A question that is the same for everyone and has another answer for each role: «hva er min oppgave?».
package struct Crossroads: Sendable, Equatable {
  package var id: String
  package var location: Location
  /// The topic that answers each role, by the role's id, in the order in which they are offered.
  package var ways: [Way]
  package var texts: [LanguageCode: CrossroadsText]

  /// Where one role is led.
  package struct Way: Sendable, Equatable {
    package var role: String
    package var topic: String
    package var location: Location

    package init(role: String, topic: String, location: Location) {
      self.role = role
      self.topic = topic
      self.location = location
    }
  }

  package init(id: String, location: Location, ways: [Way], texts: [LanguageCode: CrossroadsText]) {
    self.id = id
    self.location = location
    self.ways = ways
    self.texts = texts
  }

  /// The topic that answers `role`; nil when none does.
  package func topic(for role: String) -> String? { ways.first { $0.role == role }?.topic }

  /// The samples of every language, in the order of languages.
  package var samples: [Sample] { texts.sorted { $0.key < $1.key }.flatMap(\.value.samples) }
}

/// A crossroads in one language.
package struct CrossroadsText: Sendable, Equatable {
  /// What the question is called.
  package var question: String
  package var samples: [Sample]

  package init(question: String, samples: [Sample]) {
    self.question = question
    self.samples = samples
  }
}
