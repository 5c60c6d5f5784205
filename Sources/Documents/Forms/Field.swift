/// One thing that a form asks, in one language.
package struct Field: Sendable, Equatable {
  /// What an answer is.
  package enum Kind: Sendable, Equatable {
    /// Done, not done (true or false), or `irrelevant`.
    case tick
    /// A number from 1 to 5 between two statements.
    case score(left: String, right: String)
    /// A number from 1 to 4, with what each level is called.
    case level([String])
    /// The id of one choice.
    case choice([Choice])
    /// The ids of several choices.
    case choices([Choice], fewest: Int)
    case number(ClosedRange<Int>, unit: String?)
    case day
    case yesNo
    case text
    /// Several lines.
    case list
  }

  package struct Choice: Sendable, Equatable {
    package var id: String
    package var title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// Of a tick that does not concern the person.
  package static let irrelevant = Answer.text("irrelevant")
  /// A text that is answered may be so long, in characters.
  package static let longestText = 2000
  /// A list may have so many lines.
  package static let mostLines = 50

  package var id: String
  /// Title of the part that it stands in.
  package var group: String?
  package var ask: String
  /// What it is called in lists of answers, where that is not what is asked.
  package var label: String?
  /// Why it is asked, or what it means.
  package var hint: String?
  /// Questions that go with it.
  package var questions: [String] = []
  package var kind: Kind
  /// What a number counts, where it is one: «møte i året» of «møter i året».
  package var unitOfOne: String?
  /// What may be taken as it stands.
  package var suggestion: Answer?
  /// Whether it cannot be skipped.
  package var isRequired = false
  /// Whether it was made for the instrument rather than taken from a source.
  package var isDerived = false
  /// Id of the role that answers alone; nil where all answer together.
  package var party: String?
  /// Id of the criterion of an audit that it is about.
  package var criterion: String?
  /// How long it takes, for the steps of a conversation.
  package var minutes: Int?
  /// Whether advice has to wait at this step.
  package var withholdsAdvice = false

  package init(id: String, group: String? = nil, ask: String, hint: String? = nil, kind: Kind) {
    self.id = id
    self.group = group
    self.ask = ask
    self.hint = hint
    self.kind = kind
  }

  /// Whether a document cannot be finished without it. A score may be put off, but a scale says nothing before all parties
  /// have scored.
  package var isNeeded: Bool { isRequired || party != nil }

  package var isLevel: Bool {
    if case .level = kind { true } else { false }
  }
}
