import Documents
import Guidance
import TestSupport

/// Fields of every kind, and what a line is read as, in one short text.
enum Fields {
  static let tick = Field(id: "tick", ask: "Done?", kind: .tick)
  static let yesNo = Field(id: "yesNo", ask: "So?", kind: .yesNo)
  static let score = Field(id: "score", ask: "Where?", kind: .score(left: "Left", right: "Right"))
  static let level = Field(
    id: "level",
    ask: "How far?",
    kind: .level(["Ikke begynt", "Delvis", "Godt i gang", "På plass"])
  )
  static let number = Field(id: "number", ask: "How many?", kind: .number(0...60, unit: "samtaler"))
  static let day = Field(id: "day", ask: "When?", kind: .day)
  static let text = Field(id: "text", ask: "What?", kind: .text)
  static let list = Field(id: "list", ask: "Which?", kind: .list)
  static let choice = Field(id: "choice", ask: "Which one?", kind: .choice(rhythms))
  static let length = Field(id: "length", ask: "How long?", kind: .choice(lengths))
  static let choices = Field(id: "choices", ask: "Which ones?", kind: .choices(rhythms, fewest: 2))

  private static let rhythms = [
    Field.Choice(id: "weekly", title: "Hver uke"), Field.Choice(id: "fortnightly", title: "Annenhver uke"),
    Field.Choice(id: "seldom", title: "Hver måned, og ellers etter behov"),
  ]
  private static let lengths = [30, 45, 2].map { Field.Choice(id: "\($0)", title: "\($0) minutter") }

  static func suggesting(_ answer: Answer, _ field: Field) -> Field {
    var field = field
    field.suggestion = answer
    return field
  }

  /// `true`, `3 (comment)`, `one; two`, `skip`, `fault: …`
  static func reading(_ line: String, _ field: Field, today: Day? = nil) throws -> String {
    switch AnswerReader(try ProjectRules.base.get().languages).read(line, for: field, today: today) {
    case .skip: "skip"
    case .fault(let fault): "fault: \(fault)"
    case .answer(let answer, let comment): brief(answer) + (comment.map { " (\($0))" } ?? "")
    }
  }

  static func brief(_ answer: Answer) -> String {
    switch answer {
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .text(let text): text
    case .list(let lines): lines.joined(separator: "; ")
    }
  }
}
