/// Criteria that people judge their own work by, on four levels.
package struct Audit: Sendable, Equatable {
  /// 1 is the lowest.
  package static let levels = 1...4

  /// What each level is called, lowest first.
  package var levelNames: [LanguageCode: [String]]
  /// Questions that lead from a gap to a next step, after the quality circle.
  package var circle: [CircleStep]
  package var groups: [Group]

  package init(levelNames: [LanguageCode: [String]], circle: [CircleStep], groups: [Group]) {
    self.levelNames = levelNames
    self.circle = circle
    self.groups = groups
  }

  package struct CircleStep: Sendable, Equatable {
    package var id: String
    package var title: LocalText
    package var ask: LocalText

    package init(id: String, title: LocalText, ask: LocalText) {
      self.id = id
      self.title = title
      self.ask = ask
    }
  }

  package struct Group: Sendable, Equatable {
    package var id: String
    package var title: LocalText
    package var criteria: [Criterion]

    package init(id: String, title: LocalText, criteria: [Criterion]) {
      self.id = id
      self.title = title
      self.criteria = criteria
    }
  }

  package struct Criterion: Sendable, Equatable {
    package var id: String
    package var title: LocalText
    package var text: LocalText
    /// What to look for.
    package var evidence: LocalText?
    package var origin: Instrument.Origin

    package init(id: String, title: LocalText, text: LocalText, evidence: LocalText?, origin: Instrument.Origin) {
      self.id = id
      self.title = title
      self.text = text
      self.evidence = evidence
      self.origin = origin
    }
  }
}
