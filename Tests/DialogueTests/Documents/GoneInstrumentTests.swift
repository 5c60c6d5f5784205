import Dialogue
import Documents
import FoundationEssentials
import Guidance
import TestSupport
import Testing
import Wire

/// Documents whose instrument was taken out of the rule base: nothing in them is lost or out of reach.
@Suite struct GoneInstrumentTests {
  private let store = MemoryStore()

  private func desk(without gone: String? = nil) throws -> Desk {
    var base = try ProjectRules.base.get()
    base.instruments.removeAll { $0.id == gone }
    let assistant = Assistant(base: base, model: try ProjectRules.model.get())
    return Desk(assistant: assistant, store: store, clock: .standing)
  }

  private func plan() async throws -> Desk {
    _ = try await desk().create(
      CreateDocument.Parameters(
        instrument: "plan.lesson-study-loop",
        answers: ["focus": .string("Lytting"), "hours": .integer(9)],
        comments: ["hours": .string("i arbeidstida")]
      )
    )
    _ = try await desk().update(UpdateDocument.Parameters(document: "plan-1", answers: ["hours": .integer(7)]))
    return try desk(without: "plan.lesson-study-loop")
  }

  @Test(arguments: ["nb", "nn", "en"])
  func itIsRestoredAndReadWithAWordOnWhatIsGone(language: String) async throws {
    let desk = try await plan()
    _ = try await desk.delete(DeleteDocument.Parameters(document: "plan-1"))
    let restored = try await desk.restore(RestoreDocument.Parameters(document: "plan-1", language: language))
    let read = try await desk.read(ReadDocument.Parameters(document: "plan-1", language: language))
    let older = try await desk.read(ReadDocument.Parameters(document: "plan-1", revision: 1, language: language))
    for result in [restored, read, older] {
      #expect(result.document.answers["focus"] == .string("Lytting"))
      #expect(result.reply.text.contains("plan.lesson-study-loop"))
      #expect(result.reply.lines.contains("i arbeidstida"))
    }
    #expect(read.reply.lines.contains("hours: 7"))
    #expect(older.reply.lines.contains("hours: 9"))
  }

  @Test func aRestoreInALanguageThatThereIsNotChangesNothing() async throws {
    let desk = try await plan()
    _ = try await desk.delete(DeleteDocument.Parameters(document: "plan-1"))
    await #expect(throws: WireError.self) {
      try await desk.restore(RestoreDocument.Parameters(document: "plan-1", language: "sv"))
    }
    #expect(try store.trash().count == 1)
    _ = try await desk.restore(RestoreDocument.Parameters(document: "plan-1"))
    await #expect(throws: WireError.self) {
      try await desk.undo(UndoDocument.Parameters(document: "plan-1", language: "sv"))
    }
    #expect(try store.document("plan-1").revision == 2)
  }

  @Test func anUndoAndTheHistoryAreAnswered() async throws {
    let desk = try await plan()
    let undone = try await desk.undo(UndoDocument.Parameters(document: "plan-1"))
    #expect(undone.document.answers["hours"] == .integer(9))
    let history = try await desk.history(DocumentHistory.Parameters(document: "plan-1")).revisions
    #expect(history.map(\.change) == ["created", "answered", "undone"])
  }

  @Test func itIsWrittenAsJSONThatImportsAgainAndAsNothingElse() async throws {
    let desk = try await plan()
    let json = try await desk.export(ExportDocument.Parameters(document: "plan-1", format: "json"))
    let content = try JSONDecoder().decode([String: JSONValue].self, from: Data(json.text.utf8))
    let copy = try await desk.importDocument(ImportDocument.Parameters(content: content))
    #expect(copy.document.id == "plan-2")
    let old = try store.document("plan-1")
    let new = try store.document("plan-2")
    #expect((old.answers, old.comments, old.instrument) == (new.answers, new.comments, new.instrument))
    for format in ["markdown", "html", "ics", "svg"] {
      await #expect(throws: WireError.self) {
        try await desk.export(ExportDocument.Parameters(document: "plan-1", format: format))
      }
    }
  }

  @Test func theScoresOfAScaleAreHeldBackUntilItWasFinished() async throws {
    let parties: JSONValue = .array([.string("practice-teacher"), .string("student")])
    _ = try await desk().create(
      CreateDocument.Parameters(
        instrument: "scale.practice",
        answers: ["parties": parties, "student.mandate": .integer(4)],
        comments: ["student.mandate": .string("HEMMELIG")]
      )
    )
    let desk = try desk(without: "scale.practice")
    let read = try await desk.read(ReadDocument.Parameters(document: "scale-1"))
    #expect(read.document.answers == ["parties": parties])
    #expect(read.document.withheld == ["student"])
    #expect(!"\(read)".contains("HEMMELIG"))
    var done = try store.document("scale-1")
    done.finished = done.changed
    _ = try store.update(done)
    #expect(try await desk.read(ReadDocument.Parameters(document: "scale-1")).reply.lines.contains("HEMMELIG"))
  }
}
