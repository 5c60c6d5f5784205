import Documents
import FileStore
import FoundationEssentials
import Testing

/// What must not be kept anywhere is taken out everywhere.
struct RewritingTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private static let forget: @Sendable (Document) -> Document? = { document in
    var document = document
    document.name = "forgotten"
    return document
  }

  @Test func aDocumentMayBecomeLongerThanPeopleMayWriteIt() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    let full = try await store.update(first.answering(String(repeating: "x", count: (48 << 10) - 600)))
    let name = String(repeating: "n", count: 2000)
    try await store.rewrite("plan-1") { document in
      var document = document
      document.name = name
      return document
    }
    #expect(try await store.revisions(of: "plan-1").map(\.name) == [name, name])
    #expect(try await store.document("plan-1").answers == full.answers)
  }

  @Test func whatWouldBeTooLongToBeReadIsToldAndStaysAndTheRestIsDone() async throws {
    let store = try await desk.open()
    _ = try await store.update(try await store.create(sample()).answering("x"))
    await #expect {
      try await store.rewrite("plan-1") { document in
        var document = document
        document.name = document.revision == 1 ? String(repeating: "n", count: 1 << 20) : "forgotten"
        return document
      }
    } throws: { error in
      if case .tooLarge(_, 1_048_576)? = error as? StoreError { true } else { false }
    }
    #expect(try await store.revisions(of: "plan-1").map(\.name) == ["Plan", "forgotten"])
  }

  @Test func aRevisionOfALaterVersionIsToldAndTheRestIsDone() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    _ = try await store.update(try await store.update(first.answering("x")).answering("y"))
    let newer = try desk.text("history/plan-1.1.json").replacing("\"schema\" : 1", with: "\"schema\" : 9")
    try desk.write(newer, to: "history/plan-1.1.json")
    await #expect(throws: StoreError.newer(id: "plan-1", schema: 9)) {
      try await store.rewrite("plan-1", Self.forget)
    }
    #expect(try await store.revisions(of: "plan-1").map(\.name) == ["forgotten", "forgotten"])
    #expect(try await store.summaries().map(\.name) == ["forgotten"])
    #expect(try desk.text("history/plan-1.1.json") == newer)
  }

  @Test func theFoldersAreListedOnceForADocument() async throws {
    let files = desk.faulty()
    let store = try await desk.open(files)
    _ = try await store.update(try await store.create(sample()).answering("x"))
    for change in [{ @Sendable _ in nil }, Self.forget] {
      files.fail(nil)
      try await store.rewrite("plan-1", change)
      // Once to see whether it is there.
      #expect(files.count(.look, "history") == 2)
      #expect(files.count(.look, "trash") == 2)
    }
    #expect(try await store.revisions(of: "plan-1").map(\.name) == ["forgotten", "forgotten"])
  }
}
