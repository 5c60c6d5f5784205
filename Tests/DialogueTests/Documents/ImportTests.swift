import Dialogue
import Documents
import FoundationEssentials
import TestSupport
import Testing
import Wire

/// What was exported as JSON, and is kept again.
@Suite struct ImportTests {
  private let store = MemoryStore()
  private let desk: Desk

  init() throws {
    let assistant = Assistant(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
    desk = Desk(assistant: assistant, store: store, clock: .standing)
  }

  /// Answers of each kind, with those that a form asks no more or not yet, and with one that it does not take.
  private static let samples: [(kind: Document.Kind, instrument: String, answers: [String: Answer])] = [
    (
      .checklist, "checklist.tst-start",
      ["hours": .flag(true), "gone": Field.irrelevant, "announced": .text("kanskje")]
    ),
    (
      .scale, "scale.practice",
      [
        "parties": .list(["practice-teacher", "student"]), "student.mandate": .number(2),
        "teacher-educator.mandate": .number(5), "student.gone": .number(1), "student.school": .number(9),
      ]
    ),
    (
      .agreement, "scale.practice",
      ["mandate": .text("Vi spør."), "name.teacher-educator": .text("K. N."), "next-date": .text("snart")]
    ),
    (.matrix, "matrix.career-start", ["gone.leader": .text("responsible"), "gone.mentor": .text("unsure")]),
    (
      .conversation, "conversation.tst-case",
      ["length": .text("7"), "note.gone": .text("Det gikk bra."), "log.works": .text("Ro")]
    ),
    (
      .plan, "plan.lesson-study-loop",
      ["start": .text("2026-08-17"), "hours": .number(99), "gone": .list(["a", "b"]), "focus": .text("Lytting")]
    ),
    (
      .audit, "audit.framework",
      ["p01.level": .number(4), "p01.gap": .text("Tid"), "p02.level": .number(7), "circle.gone": .text("Plan")]
    ),
  ]

  @Test(arguments: samples.indices)
  func whatWasExportedImportsAgainWhateverTheFormAsksNow(index: Int) async throws {
    let sample = Self.samples[index]
    var document = Document(
      kind: sample.kind,
      instrument: sample.instrument,
      name: "Nordvik",
      language: "nn",
      now: DeskClock.standing.now(),
      basis: sample.kind == .agreement
        ? Document.Basis(document: "scale-3", revision: 2, scores: ["student": ["mandate": 2]]) : nil
    )
    document.answers = sample.answers
    document.comments = [
      "gone.too": "Merknad", sample.answers.keys.min() ?? "": String(repeating: "Kari ", count: 500),
    ]
    let kept = try store.create(document)
    let exported = try await desk.export(ExportDocument.Parameters(document: kept.id, format: "json"))
    let content = try JSONDecoder().decode([String: JSONValue].self, from: Data(exported.text.utf8))
    let result = try await desk.importDocument(ImportDocument.Parameters(content: content))
    let copy = try store.document(result.document.id)
    #expect(copy.id != kept.id)
    #expect(copy.answers == kept.answers)
    #expect(copy.comments == kept.comments)
    #expect((copy.kind, copy.instrument, copy.name, copy.language) == (kept.kind, kept.instrument, kept.name, "nn"))
    #expect(copy.basis == kept.basis)
    #expect(copy.change.kind == .imported)
    #expect(result.reply.note?.contains("gone.too") == true, "what no question fits is named")
    #expect(result.reply.note?.contains("parties") != true)
  }

  @Test func everythingIsImportedThatIsAskedWithoutAWord() async throws {
    _ = try await desk.create(
      CreateDocument.Parameters(instrument: "checklist.tst-start", answers: ["hours": .boolean(true)])
    )
    let exported = try await desk.export(ExportDocument.Parameters(document: "checklist-1", format: "json"))
    let content = try JSONDecoder().decode([String: JSONValue].self, from: Data(exported.text.utf8))
    let result = try await desk.importDocument(ImportDocument.Parameters(content: content, name: "Ny"))
    #expect(result.reply.note == nil)
    #expect(result.document.position == "announced")
    #expect(result.document.name == "Ny")
  }

  @Test func aFileThatNoProgramOfOursWroteIsRefused() async throws {
    var document = Document(
      kind: .plan,
      instrument: "plan.lesson-study-loop",
      name: "Plan",
      language: "nb",
      now: DeskClock.standing.now()
    )
    document.answers = ["focus": .text("a\u{202E}b"), "gone": .list(["\u{1B}[2J"])]
    let data = try DocumentCoding.encoded(document)
    let content = try JSONDecoder().decode([String: JSONValue].self, from: data)
    do {
      _ = try await desk.importDocument(ImportDocument.Parameters(content: content))
      Issue.record("hidden characters were taken")
    } catch {
      #expect(error.kind == .invalidAnswers)
      #expect(error.details.map { $0.prefix { $0 != ":" } } == ["focus", "gone"])
    }
    #expect(try store.summaries().isEmpty)
  }
}
