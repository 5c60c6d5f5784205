import Documents
import FileStore
import FoundationEssentials
import TestSupport
import Testing

/// What every store does.
struct DocumentStoreTests {
  enum Kind: CaseIterable { case memory, file }

  private let desk: Desk

  init() throws { desk = try Desk() }

  private func store(_ kind: Kind) async throws -> any DocumentStore {
    switch kind {
    case .memory: MemoryStore()
    case .file: try await desk.open()
    }
  }

  @Test(arguments: Kind.allCases)
  func aNewDocumentGetsTheNextNumberOfItsKindAndRevision1(_ kind: Kind) async throws {
    let store = try await store(kind)
    let first = try await store.create(sample("A"))
    let second = try await store.create(sample("B"))
    let other = try await store.create(sample("C", kind: .scale))
    #expect([first.id, second.id, other.id] == ["plan-1", "plan-2", "scale-1"])
    #expect(first.revision == 1)
    #expect(try await store.document("plan-1") == first)
    #expect(try await store.document("scale-1").name == "C")
  }

  @Test(arguments: Kind.allCases)
  func anUpdateIsTheNextRevisionAndTheOneBeforeIsKept(_ kind: Kind) async throws {
    let store = try await store(kind)
    let first = try await store.create(sample())
    let second = try await store.update(first.answering("x"))
    let third = try await store.update(second.answering("y"))
    #expect(third.revision == 3)
    #expect(try await store.revisions(of: "plan-1") == [first, second, third])
    #expect(try await store.document("plan-1", revision: 2) == second)
    #expect(try await store.document("plan-1", revision: 3) == third)
    #expect(try await store.summaries() == [third.summary])
  }

  @Test(arguments: Kind.allCases)
  func anUpdateOfAnOlderRevisionIsAConflict(_ kind: Kind) async throws {
    let store = try await store(kind)
    let first = try await store.create(sample())
    let second = try await store.update(first.answering("x"))
    await #expect(throws: StoreError.conflict(id: "plan-1", expected: 1, actual: 2)) {
      try await store.update(first.answering("y"))
    }
    #expect(try await store.document("plan-1") == second)
  }

  @Test(arguments: Kind.allCases)
  func ofTwoUpdatesAtOnceOneIsAConflict(_ kind: Kind) async throws {
    let store = try await store(kind)
    let first = try await store.create(sample())
    let outcomes = await withTaskGroup(of: Bool.self) { group in
      for text in ["x", "y"] {
        group.addTask { (try? await store.update(first.answering(text))) != nil }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.count { $0 } == 1)
    #expect(try await store.document("plan-1").revision == 2)
  }

  @Test(arguments: Kind.allCases)
  func whatIsDiscardedIsInTheTrashOnly(_ kind: Kind) async throws {
    let store = try await store(kind)
    let first = try await store.create(sample())
    let second = try await store.update(first.answering("x"))
    try await store.discard("plan-1", now: moment(10))
    #expect(try await store.summaries().isEmpty)
    #expect(try await store.trash() == [DiscardedDocument(summary: second.summary, discarded: moment(10))])
    await #expect(throws: StoreError.unknown(id: "plan-1")) { try await store.document("plan-1") }
    await #expect(throws: StoreError.unknown(id: "plan-1")) { try await store.document("plan-1", revision: 1) }
    await #expect(throws: StoreError.unknown(id: "plan-1")) { try await store.revisions(of: "plan-1") }
    await #expect(throws: StoreError.unknown(id: "plan-1")) { try await store.update(second) }
    await #expect(throws: StoreError.unknown(id: "plan-1")) { try await store.discard("plan-1", now: moment(11)) }
  }

  @Test(arguments: Kind.allCases)
  func whatIsRestoredIsAsItWas(_ kind: Kind) async throws {
    let store = try await store(kind)
    let first = try await store.create(sample())
    let second = try await store.update(first.answering("x"))
    try await store.discard("plan-1", now: moment(10))
    #expect(try await store.restore("plan-1") == second)
    #expect(try await store.trash().isEmpty)
    #expect(try await store.summaries() == [second.summary])
    #expect(try await store.revisions(of: "plan-1") == [first, second])
    #expect(try await store.update(second.answering("y")).revision == 3)
    await #expect(throws: StoreError.unknown(id: "plan-1")) { try await store.restore("plan-1") }
  }

  @Test(arguments: Kind.allCases)
  func emptyingRemovesWhatWasDiscardedBefore(_ kind: Kind) async throws {
    let store = try await store(kind)
    for _ in 1...3 { _ = try await store.create(sample()) }
    for (number, id) in ["plan-1", "plan-2", "plan-3"].enumerated() {
      try await store.discard(id, now: moment(Double(number)))
    }
    #expect(try await store.trash().map(\.summary.id) == ["plan-3", "plan-2", "plan-1"])
    #expect(try await store.emptyTrash(before: moment(2)) == ["plan-1", "plan-2"])
    #expect(try await store.trash().map(\.summary.id) == ["plan-3"])
    await #expect(throws: StoreError.unknown(id: "plan-1")) { try await store.restore("plan-1") }
    #expect(try await store.emptyTrash(before: moment(2)).isEmpty)
    #expect(try await store.create(sample()).id == "plan-4")
  }

  @Test(arguments: Kind.allCases)
  func rewritingReachesEveryRevisionAndMakesNone(_ kind: Kind) async throws {
    let store = try await store(kind)
    let first = try await store.create(sample())
    _ = try await store.update(first.answering("x"))
    let change: @Sendable (Document) -> Document? = { document in
      guard document.revision == 1 || document.name == "Plan" else { return nil }
      var document = document
      document.name = "forgotten"
      return document
    }
    try await store.rewrite("plan-1", change)
    #expect(try await store.revisions(of: "plan-1").map(\.name) == ["forgotten", "forgotten"])
    #expect(try await store.revisions(of: "plan-1").map(\.revision) == [1, 2])
    #expect(try await store.summaries().map(\.name) == ["forgotten"])
    await #expect(throws: StoreError.unknown(id: "plan-2")) { try await store.rewrite("plan-2", change) }
  }

  @Test(arguments: Kind.allCases)
  func rewritingReachesTheTrash(_ kind: Kind) async throws {
    let store = try await store(kind)
    let first = try await store.create(sample())
    _ = try await store.update(first.answering("x"))
    try await store.discard("plan-1", now: moment(10))
    try await store.rewrite("plan-1") { document in
      var document = document
      document.name = "forgotten"
      return document
    }
    #expect(try await store.trash().map(\.summary.name) == ["forgotten"])
    _ = try await store.restore("plan-1")
    #expect(try await store.revisions(of: "plan-1").map(\.name) == ["forgotten", "forgotten"])
  }

  @Test(arguments: Kind.allCases)
  func listsAreByKindAndThenByNumber(_ kind: Kind) async throws {
    let store = try await store(kind)
    for _ in 1...11 { _ = try await store.create(sample()) }
    _ = try await store.create(sample(kind: .audit))
    let ids = try await store.summaries().map(\.id)
    #expect(ids == ["audit-1"] + (1...11).map { "plan-\($0)" })
  }

  @Test(arguments: Kind.allCases, ["", "plan", "plan-0", "plan-01", "plan-1.json", "../plan-1", "novel-1", "plan-1/x"])
  func whatIsNoIdIsUnknown(_ kind: Kind, _ id: String) async throws {
    let store = try await store(kind)
    _ = try await store.create(sample())
    var named = sample()
    named.id = id
    let document = named
    await #expect(throws: StoreError.unknown(id: id)) { try await store.document(id) }
    await #expect(throws: StoreError.unknown(id: id)) { try await store.revisions(of: id) }
    await #expect(throws: StoreError.unknown(id: id)) { try await store.update(document) }
    await #expect(throws: StoreError.unknown(id: id)) { try await store.discard(id, now: moment(1)) }
    await #expect(throws: StoreError.unknown(id: id)) { try await store.restore(id) }
    await #expect(throws: StoreError.unknown(id: id)) { try await store.rewrite(id) { $0 } }
  }

  @Test(arguments: Kind.allCases, [0, -1, 2, Int.max])
  func aRevisionThatIsNotKeptIsUnknown(_ kind: Kind, _ revision: Int) async throws {
    let store = try await store(kind)
    _ = try await store.create(sample())
    await #expect(throws: StoreError.unknownRevision(id: "plan-1", revision: revision)) {
      try await store.document("plan-1", revision: revision)
    }
  }

  @Test(arguments: Kind.allCases)
  func nothingIsDamagedAtFirst(_ kind: Kind) async throws {
    #expect(try await store(kind).damaged.isEmpty)
  }
}
