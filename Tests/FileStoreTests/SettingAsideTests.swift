import Documents
import FileStore
import FoundationEssentials
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What becomes of the history of a document that is no document any more.
struct SettingAsideTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  /// Three revisions, of which the newest is broken off.
  private func damage(_ store: FileStore, isDiscarded: Bool = false) async throws {
    let first = try await store.create(sample())
    _ = try await store.update(try await store.update(first.answering("x")).answering("y"))
    if isDiscarded { try await store.discard("plan-1", now: moment(5)) }
    try desk.write("{", to: isDiscarded ? "trash/plan-1.json" : "plan-1.json")
  }

  private static let fault = "it is not JSON; its older revisions lie beside it"
  private static let all = ["plan-1.1.json", "plan-1.2.json", "plan-1.json"]

  /// All of it lies in `damaged/`, and is told as one.
  private func checkIsAside(_ store: FileStore, _ comment: Comment? = nil) async throws {
    #expect(desk.names("damaged") == Self.all, comment)
    #expect(desk.names("history").isEmpty, comment)
    #expect(desk.names("trash").isEmpty, comment)
    #expect(await store.damaged == ["damaged/plan-1.json": Self.fault], comment)
  }

  @Test(arguments: [false, true])
  func theHistoryGoesWithItsDocumentWhenThatIsRead(isDiscarded: Bool) async throws {
    let store = try await desk.open()
    try await damage(store, isDiscarded: isDiscarded)
    let error = StoreError.damaged(id: "plan-1", fault: Self.fault, setAside: "damaged/plan-1.json")
    await #expect(throws: error) {
      _ = isDiscarded ? try await store.restore("plan-1") : try await store.document("plan-1")
    }
    try await checkIsAside(store)
    await store.close()
    let again = try await desk.reopen()
    try await checkIsAside(again, "it is told again")
    #expect(try await again.create(sample()).id == "plan-2")
  }

  @Test(arguments: [false, true])
  func theHistoryGoesWithItsDocumentAtOpening(isDiscarded: Bool) async throws {
    let store = try await desk.open()
    try await damage(store, isDiscarded: isDiscarded)
    await store.close()
    try await checkIsAside(try await desk.reopen())
  }

  @Test func aHistoryThatWasLeftBehindFollowsAtOpening() async throws {
    let store = try await desk.open()
    try await damage(store)
    await #expect(throws: StoreError.self) { try await store.document("plan-1") }
    await store.close()
    rename(desk.path + "/damaged/plan-1.2.json", desk.path + "/history/plan-1.2.json")
    try await checkIsAside(try await desk.reopen())
  }

  @Test func theHistoryStaysWhereAnotherCopyOfTheDocumentIsWhole() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    let second = try await store.update(first.answering("x"))
    await store.close()
    try desk.write("{", to: "trash/plan-1.json")
    let again = try await desk.reopen()
    #expect(try await again.revisions(of: "plan-1") == [first, second])
    #expect(await again.damaged == ["damaged/plan-1.json": "it is not JSON"])
  }

  @Test func aDamagedRevisionIsToldBesideAWholeHistoryThatIsNot() async throws {
    let store = try await desk.open()
    try await damage(store)
    try desk.write("[", to: "history/plan-1.1.json")
    await store.close()
    _ = try await desk.reopen().close()
    let again = try await desk.reopen()
    #expect(desk.names("damaged") == Self.all)
    #expect(await again.damaged.keys.sorted() == ["damaged/plan-1.1.json", "damaged/plan-1.json"])
  }

  @Test func nothingOfAHistoryIsLostWhenItCannotFollow() async throws {
    var call = 1
    while true {
      let desk = try Desk()
      let files = desk.faulty()
      let store = try await desk.open(files)
      let first = try await store.create(sample())
      _ = try await store.update(try await store.update(first.answering("x")).answering("y"))
      try desk.write("{", to: "plan-1.json")
      files.fail(FaultyFiles.Failure(call: call))
      await #expect(throws: StoreError.self) { try await store.document("plan-1") }
      let isReached = files.calls.count { $0.kind != .look } >= call
      files.fail(nil)
      _ = try await store.summaries()
      _ = try? await store.document("plan-1")
      #expect(desk.names("damaged") == Self.all, "call \(call)")
      #expect(desk.names("history").isEmpty, "call \(call)")
      guard isReached else { break }
      call += 1
    }
    #expect(call > 3)
  }

  @Test func aRewritingReachesTheHistoryBeforeItGoesWithADamagedDocument() async throws {
    let store = try await desk.open()
    try await damage(store)
    // What a list shows of it can be read, and the rest cannot.
    try desk.write(
      try desk.text("history/plan-1.2.json").replacing("\"x\"", with: "{}"),
      to: "plan-1.json"
    )
    await #expect(throws: StoreError.self) {
      try await store.rewrite("plan-1") { document in
        var document = document
        document.name = "forgotten"
        return document
      }
    }
    #expect(desk.names("damaged") == Self.all)
    #expect(desk.names("history").isEmpty)
    for name in ["plan-1.1.json", "plan-1.2.json"] {
      #expect(try desk.text("damaged/" + name).contains("\"forgotten\""))
    }
  }
}
