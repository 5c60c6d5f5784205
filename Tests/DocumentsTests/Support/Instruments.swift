import Documents
import FoundationEssentials
import Guidance
import TestSupport

/// Small instruments, and documents and forms of them, with the project's own languages and roles.
enum Instruments {
  static let now = Date(timeIntervalSince1970: 1_786_957_500)

  static func make(_ id: String, _ content: Instrument.Content) -> Instrument {
    Instrument(
      id: id,
      location: Location(path: "x"),
      roles: [],
      topics: [],
      citations: [],
      title: text(id),
      purpose: text(id),
      content: content
    )
  }

  static func text(_ text: String) -> LocalText {
    LocalText(["nb", "nn", "en"].reduce(into: [:]) { $0[LanguageCode($1)] = "\(text) \($1)" })
  }

  static func document(
    _ kind: Document.Kind,
    _ answers: [String: Answer] = [:],
    basis: Document.Basis? = nil
  ) -> Document {
    var document = Document(kind: kind, instrument: "x", name: "X", language: "nb", now: now, basis: basis)
    document.answers = answers
    return document
  }

  static func pack(_ language: String) throws -> LanguagePack {
    let languages = try ProjectRules.base.get().languages
    return languages.first { $0.code == LanguageCode(language) } ?? .silent
  }

  static func form(_ content: Instrument.Content, _ document: Document, _ language: String = "nb") throws -> Form {
    Form(make("x", content), of: document, base: try ProjectRules.base.get(), pack: try pack(language))
  }

  static let checklist = Checklist(groups: [
    Checklist.Group(
      id: "first",
      title: text("First"),
      items: [
        Checklist.Item(id: "a", text: text("A"), hint: text("Why A"), origin: .source),
        Checklist.Item(id: "b", text: text("B"), hint: nil, origin: .derived),
      ]
    ),
    Checklist.Group(
      id: "second",
      title: nil,
      items: [Checklist.Item(id: "c", text: text("C"), hint: nil, origin: .source)]
    ),
  ])

  static let scale = Scale(
    parties: ["mentor", "nqt", "leader"],
    pairs: ["p", "q", "r"].map {
      Scale.Pair(
        id: $0,
        left: text("\($0) left"),
        right: text("\($0) right"),
        talk: text("Talk \($0)?"),
        origin: .source
      )
    }
  )

  static let matrix = ResponsibilityMatrix(
    rows: ["learn", "belong"].map { ResponsibilityMatrix.Line(id: $0, title: text($0), hint: nil) },
    columns: ["leader", "mentor"].map { ResponsibilityMatrix.Line(id: $0, title: text($0), hint: nil) },
    suggestions: [ResponsibilityMatrix.Suggestion(row: "belong", column: "leader", duty: .responsible)]
  )

  static let conversation = Conversation(
    years: [],
    lengths: [10, 30],
    steps: [("open", [3, 10], true), ("deep", [0, 15], false), ("close", [7, 5], false)].map { id, minutes, waits in
      Conversation.Step(
        id: id,
        title: text(id),
        minutes: minutes,
        action: text("Do \(id)"),
        questions: [LanguageCode("nb"): ["Hva?", "Hvorfor?"]],
        withholdsAdvice: waits,
        origin: .source
      )
    }
  )

  static let audit = Audit(
    levelNames: [LanguageCode("nb"): ["Ikke", "Litt", "Delvis", "Helt"]],
    circle: [Audit.CircleStep(id: "goals", title: text("Goals"), ask: text("Which goal?"))],
    groups: [
      Audit.Group(
        id: "g",
        title: text("G"),
        criteria: ["one", "two"].map {
          Audit.Criterion(id: $0, title: text($0), text: text($0), evidence: text("See \($0)"), origin: .source)
        }
      )
    ]
  )

  static func event(_ id: String, _ time: Plan.Event.Time) -> Plan.Event {
    Plan.Event(id: id, title: text(id), time: time, hours: 2, needsCover: true, who: ["mentor"], origin: .source)
  }

  static func plan(events: [Plan.Event] = []) -> Plan {
    func question(_ id: String, _ kind: Plan.Question.Kind, isRequired: Bool = false) -> Plan.Question {
      Plan.Question(
        id: id,
        section: "s",
        kind: kind,
        ask: text("\(id)?"),
        why: text("Why \(id)"),
        isRequired: isRequired,
        origin: .source
      )
    }
    return Plan(
      sections: [Plan.Section(id: "s", title: text("S"))],
      questions: [
        question("start", .date, isRequired: true),
        question("goal", .text(suggestion: text("Learn")), isRequired: true),
        question("who", .list(suggestion: text("A\nB"))),
        question("rhythm", .choice([Plan.Question.Choice(id: "weekly", title: text("Weekly"))], suggestion: "weekly")),
        question("count", .number(1...9, unit: text("times"), suggestion: 3)),
        question("again", .yesNo(suggestion: false)),
        question("end", .date),
      ],
      events: events
    )
  }
}
