import Dialogue
import Documents
import FoundationEssentials
import TestSupport
import Testing
import Wire

/// What is wrong with a request is told in the language of the request, with the same codes and members in each.
@Suite struct FaultLanguageTests {
  private let store = MemoryStore()
  private let assistant: Assistant

  init() throws {
    assistant = Assistant(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
  }

  private func desk(_ store: any DocumentStore) -> Desk { Desk(assistant: assistant, store: store, clock: .standing) }

  /// The errors of a call in bokmål, nynorsk, English and without a language.
  private func faults(_ body: (String?) async throws -> Void) async throws -> [WireError] {
    var faults: [WireError] = []
    for language in ["nb", "nn", "en", nil] {
      do {
        try await body(language)
        Issue.record("\(language ?? "no language"): nothing was refused")
      } catch let error as WireError {
        faults.append(error)
      }
    }
    return faults
  }

  private func expectThreeLanguages(_ faults: [WireError]) {
    let said = faults.map { [$0.message] + $0.details }
    guard said.count == 4 else { return }
    for norwegian in said[0...1] {
      for (line, english) in zip(norwegian, said[2]) { #expect(line != english, "\(said)") }
    }
    #expect(said[3] == said[0], "without a language as in bokmål")
    for lines in said { #expect(!lines.contains { $0.contains("{") || $0.contains("}") }, "\(lines)") }
    #expect(Set(faults.map(\.kind)).count == 1)
    #expect(Set(faults.map(\.member)).count == 1)
    #expect(Set(faults.map { $0.details.map { $0.prefix { $0 != ":" } } }).count == 1)
  }

  private func plan() async throws -> Desk {
    let desk = desk(store)
    _ = try await desk.create(CreateDocument.Parameters(instrument: "plan.lesson-study-loop"))
    return desk
  }

  @Test func whatNamesNoDocument() async throws {
    let desk = try await plan()
    let calls: [(String?) async throws -> Void] = [
      { _ = try await desk.read(ReadDocument.Parameters(document: "plan-9", language: $0)) },
      { _ = try await desk.read(ReadDocument.Parameters(document: "plan-1", revision: 9, language: $0)) },
      { _ = try await desk.update(UpdateDocument.Parameters(document: "plan-9", language: $0)) },
      { _ = try await desk.history(DocumentHistory.Parameters(document: "plan-9", language: $0)) },
      { _ = try await desk.undo(UndoDocument.Parameters(document: "plan-9", language: $0)) },
      { _ = try await desk.undo(UndoDocument.Parameters(document: "plan-1", language: $0)) },
      { _ = try await desk.delete(DeleteDocument.Parameters(document: "plan-9", language: $0)) },
      { _ = try await desk.restore(RestoreDocument.Parameters(document: "plan-1", language: $0)) },
      { _ = try await desk.agree(AgreeDocument.Parameters(document: "plan-1", language: $0)) },
      { _ = try await desk.form(DescribeForm.Parameters(document: "plan-9", language: $0)) },
      { _ = try await desk.form(DescribeForm.Parameters(instrument: "plan.x", language: $0)) },
      { _ = try await desk.create(CreateDocument.Parameters(instrument: "plan.x", language: $0)) },
      { _ = try await desk.documents(ListDocuments.Parameters(kind: "plam", language: $0)) },
      { _ = try await desk.forget(ForgetName.Parameters(name: "12", language: $0)) },
      {
        let late = UpdateDocument.Parameters(document: "plan-1", expectedRevision: 7, language: $0)
        _ = try await desk.update(late)
      },
      { _ = try await desk.export(ExportDocument.Parameters(document: "plan-1", format: "csv", language: $0)) },
      { _ = try await desk.export(ExportDocument.Parameters(document: "plan-1", format: "ics", language: $0)) },
      { _ = try await desk.export(ExportDocument.Parameters(document: "plan-1", format: "pdf", language: $0)) },
    ]
    for call in calls { expectThreeLanguages(try await faults(call)) }
  }

  @Test(arguments: ["", "a/b", "a\nb", String(repeating: "a", count: 300)])
  func aNameThatIsNone(_ name: String) async throws {
    let desk = try await plan()
    expectThreeLanguages(
      try await faults {
        _ = try await desk.update(UpdateDocument.Parameters(document: "plan-1", name: name, language: $0))
      }
    )
  }

  @Test func everyAnswerThatCannotBeTaken() async throws {
    let desk = desk(store)
    _ = try await desk.create(CreateDocument.Parameters(instrument: "plan.lesson-study-loop"))
    _ = try await desk.create(CreateDocument.Parameters(instrument: "checklist.tst-start"))
    _ = try await desk.create(CreateDocument.Parameters(instrument: "scale.practice"))
    let wrong: [(String, String, JSONValue)] = [
      ("plan-1", "start", .string("i morgen")), ("plan-1", "hours", .integer(99)), ("plan-1", "team", .integer(1)),
      ("plan-1", "focus", .integer(1)), ("plan-1", "focus", .string(" ")), ("plan-1", "focus", .object([:])),
      ("plan-1", "focus", .string(String(repeating: "a", count: 2001))), ("plan-1", "focus", .string("a\u{7}")),
      ("plan-1", "teach-again", .string("kanskje")), ("plan-1", "nowhere", .string("x")),
      ("plan-1", "focu", .string("x")), ("plan-1", "team", .array((0...50).map { .string("\($0)") })),
      ("checklist-1", "hours", .integer(1)), ("scale-1", "parties", .array([.string("student")])),
      ("scale-1", "parties", .array([.string("hest")])),
    ]
    for (document, field, value) in wrong {
      expectThreeLanguages(
        try await faults {
          _ = try await desk.update(
            UpdateDocument.Parameters(document: document, answers: [field: value], language: $0)
          )
        }
      )
    }
    for comment: JSONValue in [.string(""), .integer(1)] {
      expectThreeLanguages(
        try await faults {
          _ = try await desk.update(
            UpdateDocument.Parameters(document: "plan-1", comments: ["focus": comment], language: $0)
          )
        }
      )
    }
    expectThreeLanguages(
      try await faults {
        _ = try await desk.update(UpdateDocument.Parameters(document: "plan-1", finish: true, language: $0))
      }
    )
  }

  @Test(arguments: [
    ["x": JSONValue.integer(1)], ["schema": .integer(99)],
    [
      "schema": .integer(1), "id": .string("scale-1"), "kind": .string("scale"), "name": .string("x"),
      "instrument": .string("plan.lesson-study-loop"), "language": .string("nb"), "revision": .integer(1),
      "created": .string("2026-11-21T08:00:00Z"), "changed": .string("2026-11-21T08:00:00Z"),
      "change": .object(["kind": .string("created")]), "answers": .object([:]), "comments": .object([:]),
    ],
  ])
  func aFileThatIsNoDocument(_ content: [String: JSONValue]) async throws {
    let desk = desk(store)
    expectThreeLanguages(
      try await faults {
        _ = try await desk.importDocument(ImportDocument.Parameters(content: content, language: $0))
      }
    )
  }

  @Test(arguments: [
    StoreError.full, .readOnly(folder: "/d"), .gone(folder: "/d"), .locked(folder: "/d"), .system("EIO"),
    .damaged(id: "plan-1", fault: "it is not JSON", setAside: "damaged/plan-1.json"), .newer(id: "plan-1", schema: 9),
    .tooLarge(bytes: 99_999, most: 49_152),
  ])
  func whatTheStoreCannotDo(_ fault: StoreError) async throws {
    let desk = desk(UnavailableStore(fault))
    expectThreeLanguages(
      try await faults { _ = try await desk.read(ReadDocument.Parameters(document: "plan-1", language: $0)) }
    )
  }

  @Test func aDocumentIsSpokenOfInItsOwnLanguageWhereNoneIsAskedFor() async throws {
    let desk = desk(store)
    _ = try await desk.create(CreateDocument.Parameters(instrument: "plan.lesson-study-loop", language: "en"))
    do {
      _ = try await desk.update(UpdateDocument.Parameters(document: "plan-1", answers: ["focus": .integer(1)]))
      Issue.record("a number was taken for a text")
    } catch {
      #expect(error.details == ["focus: must be a string"])
    }
  }
}
