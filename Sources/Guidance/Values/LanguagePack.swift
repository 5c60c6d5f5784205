/// Everything that the assistant says in one language besides guidance, and the words by which it reads a conversation.
package struct LanguagePack: Sendable, Equatable {
  package var code: LanguageCode
  package var location: Location
  /// The language's own name.
  package var name: String
  /// What the program itself says.
  package var phrases: [Phrase: String]
  package var commands: [String: CommandText]
  /// Words that begin a follow-up: «og», «hva med».
  package var followUps: [String]
  /// Words that stand for what was said before: «det», «de», «slik».
  package var backReferences: [String]
  /// Words that say who one is: «jeg er», «som».
  package var selfReferences: [String]
  /// Words behind a role that say that one has it: «rektor her».
  package var selfMarks: [String]
  /// Openings that correct what was understood: «nei, jeg mente».
  package var corrections: [String]
  /// Lines that turn down what was understood: «det var ikke det jeg spurte om».
  package var rejections: [String]
  /// Words for the first, second and third choice.
  package var ordinals: [[String]]
  /// Lines that only ask to be answered in this language: «på norsk, takk».
  package var languageRequests: [String]
  /// Words by which a person turns all choices down.
  package var noneOfThese: [String]
  package var answerWords: AnswerWords
  package var dayWords: DayWords
  package var requestWords: RequestWords
  /// January to December.
  package var months: [String]
  /// What stands before decimals: a comma or a full stop.
  package var decimalMark: String
  /// The highest LIX of a short answer, for languages that it is made for; nil where it is not measured.
  package var highestLix: Int?

  package init(
    code: LanguageCode,
    location: Location,
    name: String,
    phrases: [Phrase: String],
    commands: [String: CommandText],
    followUps: [String],
    backReferences: [String],
    selfReferences: [String],
    selfMarks: [String],
    corrections: [String],
    rejections: [String],
    ordinals: [[String]],
    languageRequests: [String],
    noneOfThese: [String],
    answerWords: AnswerWords = AnswerWords(),
    dayWords: DayWords = DayWords(),
    requestWords: RequestWords = RequestWords(),
    months: [String],
    decimalMark: String,
    highestLix: Int? = nil
  ) {
    self.code = code
    self.location = location
    self.name = name
    self.phrases = phrases
    self.commands = commands
    self.followUps = followUps
    self.backReferences = backReferences
    self.selfReferences = selfReferences
    self.selfMarks = selfMarks
    self.corrections = corrections
    self.rejections = rejections
    self.ordinals = ordinals
    self.languageRequests = languageRequests
    self.noneOfThese = noneOfThese
    self.answerWords = answerWords
    self.dayWords = dayWords
    self.requestWords = requestWords
    self.months = months
    self.decimalMark = decimalMark
    self.highestLix = highestLix
  }

  /// A pack that says nothing, for rule bases made in tests.
  package static let silent = LanguagePack(
    code: LanguageCode("nb"),
    location: Location(path: "languages/nb.yaml"),
    name: "bokmål",
    phrases: [:],
    commands: [:],
    followUps: [],
    backReferences: [],
    selfReferences: [],
    selfMarks: [],
    corrections: [],
    rejections: [],
    ordinals: [],
    languageRequests: [],
    noneOfThese: [],
    months: [],
    decimalMark: ","
  )

  /// A structured command in one language.
  package struct CommandText: Sendable, Equatable {
    /// The words that call it; the first is the one to show.
    package var words: [String]
    package var summary: String
    package var location: Location

    package init(words: [String], summary: String, location: Location) {
      self.words = words
      self.summary = summary
      self.location = location
    }
  }

  /// The phrase with its `{name}` places filled in.
  package func text(_ phrase: Phrase, _ values: [String: String] = [:]) -> String {
    var text = ""
    var rest = Substring(phrases[phrase] ?? phrase.rawValue)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += values[String(rest[rest.index(after: open)..<close])] ?? ""
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
