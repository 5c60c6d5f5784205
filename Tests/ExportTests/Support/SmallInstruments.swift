import Guidance

/// A small instrument of each kind, and a rule base whose phrases say their own keys: the files that tests expect do not
/// change when the project's words do.
enum SmallInstruments {
  static let pack: LanguagePack = {
    var pack = LanguagePack.silent
    for phrase in Phrase.allCases {
      pack.phrases[phrase] = ([phrase.rawValue] + phrase.places.sorted().map { "{\($0)}" }).joined(separator: " ")
    }
    // Letters of the responsibility drawing differ.
    pack.phrases[.dutyResponsible] = "Ansvarlig"
    pack.phrases[.dutyContributes] = "Bidrar"
    pack.months = [
      "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
      "desember",
    ]
    return pack
  }()

  static let base: RuleBase = {
    let roles = [("leader", "skoleleder"), ("mentor", "mentor"), ("nqt", "nyutdannet lærer")].map { id, name in
      Role(id: id, location: location, texts: [pack.code: RoleText(name: name, words: [])])
    }
    let source = Source(
      key: "study",
      location: location,
      kind: .article,
      reference: "A study.",
      short: "Study & others (2020)",
      address: nil,
      size: [pack.code: "ni skoler"],
      seen: nil,
      lineCount: 100,
      sections: ["results": Source.Section(title: "Results", lines: 1...9)]
    )
    return RuleBase(
      path: "",
      hash: "",
      topics: [],
      borders: [],
      areas: [],
      roles: roles,
      concepts: [],
      instruments: all,
      sources: [source],
      languages: [pack]
    )
  }()

  static let all = [checklist, scale, matrix, conversation, plan, audit]

  static func instrument(_ content: Instrument.Content, title: String) -> Instrument {
    Instrument(
      id: "\(content.kind.rawValue).small",
      location: location,
      roles: ["leader"],
      topics: [],
      citations: [Citation(source: "study", section: "results", lines: [1...3], location: location)],
      title: text(title),
      purpose: text("Bruk den når dere begynner."),
      content: content
    )
  }

  static let checklist = instrument(
    .checklist(
      Checklist(groups: [
        Checklist.Group(
          id: "before",
          title: text("Før start"),
          items: [
            Checklist.Item(id: "time", text: text("Tid er satt av"), hint: text("Én time i uka."), origin: .source),
            Checklist.Item(id: "room", text: text("Et rom er funnet"), hint: nil, origin: .derived),
            Checklist.Item(id: "key", text: text("Nøkler er delt ut"), hint: nil, origin: .source),
            Checklist.Item(id: "map", text: text("Alle har et kart"), hint: nil, origin: .source),
          ]
        )
      ])
    ),
    title: "Før start"
  )

  static let scale = instrument(
    .scale(
      Scale(
        parties: ["leader", "mentor"],
        pairs: [
          Scale.Pair(
            id: "calls",
            left: text("Mentor ringer"),
            right: text("Leder ringer"),
            talk: text("Hvem ringer først?"),
            origin: .source
          ),
          Scale.Pair(
            id: "notes",
            left: text("Alt skrives ned"),
            right: text("Ingenting skrives ned"),
            talk: text("Hva skrives ned?"),
            origin: .derived
          ),
        ]
      )
    ),
    title: "Forventninger"
  )

  static let matrix = instrument(
    .matrix(
      ResponsibilityMatrix(
        rows: ["Bli kjent", "Bli tatt inn", "Undersøke"].enumerated().map { place, title in
          ResponsibilityMatrix.Line(id: "goal\(place)", title: text(title), hint: place == 0 ? text("På skolen.") : nil)
        },
        columns: [
          ResponsibilityMatrix.Line(id: "leader", title: text("Skoleleder"), hint: nil),
          ResponsibilityMatrix.Line(id: "mentor", title: text("Mentor"), hint: nil),
        ],
        suggestions: []
      )
    ),
    title: "Hvem gjør hva"
  )

  static let conversation = instrument(
    .conversation(
      Conversation(
        years: [],
        lengths: [20, 45],
        steps: [
          Conversation.Step(
            id: "listen",
            title: text("Lytt"),
            minutes: [10, 20],
            action: text("La den andre snakke."),
            questions: [pack.code: ["Hva skjedde?", "Hva tenkte du?"]],
            withholdsAdvice: true,
            origin: .source
          ),
          Conversation.Step(
            id: "act",
            title: text("Bli enige"),
            minutes: [10, 25],
            action: text("Velg ett steg."),
            questions: [:],
            withholdsAdvice: false,
            origin: .derived
          ),
        ]
      )
    ),
    title: "Første samtale"
  )

  static let audit = instrument(
    .audit(
      Audit(
        levelNames: [pack.code: ["Ikke begynt", "Begynt", "Delvis", "På plass"]],
        circle: [Audit.CircleStep(id: "plan", title: text("Planlegg"), ask: text("Hva gjør dere først?"))],
        groups: [
          Audit.Group(
            id: "terms",
            title: text("Rammer"),
            criteria: ["Tid", "Rom", "Penger"].enumerated().map { place, title in
              Audit.Criterion(
                id: "c\(place)",
                title: text(title),
                text: text("Det er nok av dette."),
                evidence: nil,
                origin: place == 2 ? .derived : .source
              )
            }
          )
        ]
      )
    ),
    title: "Egenvurdering"
  )

  static let plan = plan(of: [
    event("start-up", .month(8, year: 1), who: ["leader", "mentor"], hours: 2, needsCover: true),
    event("evaluation", .month(5, year: 1), who: ["nqt"], origin: .derived),
    event("second", .month(1, year: 2)), event("first-week", .week(1)), event("third-week", .week(3)),
  ])

  static func plan(of events: [Plan.Event]) -> Instrument {
    func question(_ id: String, _ kind: Plan.Question.Kind, _ ask: String) -> Plan.Question {
      Plan.Question(
        id: id,
        section: "frame",
        kind: kind,
        ask: text(ask),
        why: text("Derfor."),
        isRequired: false,
        origin: id == "goals" ? .derived : .source
      )
    }
    let questions = [
      question(Plan.start, .date, "Når begynner det?"), question("goals", .list(suggestion: nil), "Hva vil dere?"),
      question("hours", .number(1...200, unit: text("timer"), suggestion: nil), "Hvor mye tid?"),
      question("agreed", .yesNo(suggestion: nil), "Er alle enige?"),
    ]
    let sections = [Plan.Section(id: "frame", title: text("Rammer"))]
    return instrument(.plan(Plan(sections: sections, questions: questions, events: events)), title: "Plan")
  }

  static func event(
    _ id: String,
    _ time: Plan.Event.Time,
    who: [String] = [],
    hours: Int? = nil,
    needsCover: Bool = false,
    origin: Instrument.Origin = .source
  ) -> Plan.Event {
    Plan.Event(
      id: id,
      title: text("Hendelse \(id)"),
      time: time,
      hours: hours,
      needsCover: needsCover,
      who: who,
      origin: origin
    )
  }

  static func text(_ text: String) -> LocalText { LocalText([pack.code: text]) }

  private static let location = Location(path: "small.yaml")
}
