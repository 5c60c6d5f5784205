import Documents
import Export
import FoundationEssentials
import Guidance

/// A document of each kind, with fixed answers at a fixed time.
enum SmallDocuments {
  static let created = Date(timeIntervalSince1970: 1_795_250_000)
  static let now = Date(timeIntervalSince1970: 1_795_340_000)

  static func made(
    _ instrument: Instrument,
    kind: Document.Kind? = nil,
    answers: [String: Answer] = [:],
    comments: [String: String] = [:]
  ) -> Document {
    let kind = kind ?? Document.Kind.allCases.first { $0.rawValue == instrument.kind.rawValue } ?? .checklist
    var document = Document(kind: kind, instrument: instrument.id, name: "Nordvik", language: "nb", now: created)
    document.id = "\(kind.rawValue)-3"
    document.revision = 7
    document.answers = answers
    document.comments = comments
    return document
  }

  static func export(_ document: Document, _ instrument: Instrument) -> DocumentExport {
    DocumentExport(document, instrument: instrument, base: SmallInstruments.base, pack: SmallInstruments.pack)
  }

  static let checklist = made(
    SmallInstruments.checklist,
    answers: ["time": .flag(true), "room": .flag(false), "key": Field.irrelevant],
    comments: ["room": "Spør Kari"]
  )

  static let scale = made(
    SmallInstruments.scale,
    answers: [
      "parties": .list(["leader", "mentor"]), "leader.calls": .number(1), "mentor.calls": .number(5),
      "leader.notes": .number(2), "mentor.notes": .number(1),
    ],
    comments: ["mentor.calls": "Det haster"]
  )

  /// The mentor has not scored everything.
  static let partialScale: Document = {
    var document = scale
    document.answers["mentor.notes"] = nil
    return document
  }()

  static let agreement: Document = {
    var document = made(
      SmallInstruments.scale,
      kind: .agreement,
      answers: ["name.mentor": .text("Ola"), "calls": .text("Mentor ringer"), "next-date": .text("2027-01-08")]
    )
    document.basis = Document.Basis(
      document: "scale-3",
      revision: 7,
      scores: ["leader": ["calls": 1, "notes": 2], "mentor": ["calls": 5, "notes": 1]]
    )
    return document
  }()

  static let matrix = made(
    SmallInstruments.matrix,
    answers: [
      "goal0.leader": .text("responsible"), "goal0.mentor": .text("responsible"), "goal1.leader": .text("none"),
      "goal1.mentor": .text("contributes"), "goal2.leader": .text("responsible"),
    ],
    comments: ["goal1.mentor": "Bare om høsten"]
  )

  static let conversation = made(
    SmallInstruments.conversation,
    answers: [
      "length": .text("20"), "with": .text("Ola"), "date": .text("2026-11-30"), "note.listen": .text("Det gikk bra."),
      "log.works": .text("Ro i timen"), "log.next-date": .text("2027-01-08"),
    ]
  )

  static let plan: Document = {
    var document = made(
      SmallInstruments.plan,
      answers: [
        "start": .text("2026-08-17"), "goals": .list(["Ro", "Tid til å snakke"]), "hours": .number(40),
        "agreed": .flag(true),
      ],
      comments: ["hours": "Etter avtale"]
    )
    document.finished = created
    return document
  }()

  static let audit = made(
    SmallInstruments.audit,
    answers: [
      "c0.level": .number(3), "c0.evidence": .text("Timeplanen"), "c0.next": .text("Spør igjen"),
      "c1.level": .number(1), "c1.gap": .text("Alt"), "c1.next": .text("Finn et rom"), "c2.level": .number(4),
      "circle.plan": .text("Ser på bygget"),
    ]
  )

  static let all: [(name: String, document: Document, instrument: Instrument)] = [
    ("checklist", checklist, SmallInstruments.checklist), ("scale", scale, SmallInstruments.scale),
    ("partial-scale", partialScale, SmallInstruments.scale), ("agreement", agreement, SmallInstruments.scale),
    ("matrix", matrix, SmallInstruments.matrix), ("conversation", conversation, SmallInstruments.conversation),
    ("plan", plan, SmallInstruments.plan), ("audit", audit, SmallInstruments.audit),
  ]
}
