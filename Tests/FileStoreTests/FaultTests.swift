import Documents
import FileStore
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What becomes of a store when calls of the system fail.
struct FaultTests {
  enum Action: CaseIterable { case create, update, discard, restore }

  private let desk: Desk

  init() throws { desk = try Desk() }

  private func perform(_ action: Action, _ store: FileStore, _ newest: Document) async throws(StoreError) {
    switch action {
    case .create: _ = try await store.create(sample("new"))
    case .update: _ = try await store.update(newest.answering("z"))
    case .discard: try await store.discard("plan-1", now: moment(5))
    case .restore: _ = try await store.restore("plan-1")
    }
  }

  @Test(arguments: Action.allCases, [EIO, ENOSPC, EDQUOT, EROFS, EACCES])
  func whateverFailsNothingAcknowledgedIsLost(_ action: Action, _ number: CInt) async throws {
    var call = 1
    while true {
      let desk = try Desk()
      let files = desk.faulty()
      let store = try await desk.open(files)
      let first = try await store.create(sample())
      let second = try await store.update(first.answering("x"))
      if action == .restore { try await store.discard("plan-1", now: moment(5)) }
      files.fail(FaultyFiles.Failure(call: call, number: number))
      var failure: StoreError?
      do throws(StoreError) { try await perform(action, store, second) } catch { failure = error }
      let isReached = files.calls.count { $0.kind != .look } >= call
      files.fail(nil)
      if let failure { #expect(Self.isRight(failure, number, desk), "call \(call)") }
      try await checkNothingIsLost(store, first, second)
      #expect(desk.torn().isEmpty)
      await store.close()
      let reopened = try await desk.reopen()
      try await checkNothingIsLost(reopened, first, second)
      #expect(await reopened.damaged.isEmpty)
      guard isReached else { break }
      call += 1
    }
    #expect(call > 4)
  }

  private static func isRight(_ error: StoreError, _ number: CInt, _ desk: Desk) -> Bool {
    switch (number, error) {
    case (ENOSPC, .full), (EDQUOT, .full), (EIO, .system): true
    case (EROFS, .readOnly(let folder)), (EACCES, .readOnly(let folder)): folder == desk.path
    default: false
    }
  }

  /// The two revisions are there, in the trash or out of it.
  private func checkNothingIsLost(_ store: FileStore, _ first: Document, _ second: Document) async throws {
    if try await store.trash().contains(where: { $0.summary.id == "plan-1" }) { _ = try await store.restore("plan-1") }
    let revisions = try await store.revisions(of: "plan-1")
    #expect(revisions.prefix(2) == [first, second])
    #expect(revisions.map(\.revision) == Array(1...revisions.count))
    #expect(try await store.summaries().contains { $0.id == "plan-1" })
    for summary in try await store.summaries() { _ = try await store.document(summary.id) }
    let newest = try await store.document("plan-1")
    #expect(try await store.update(newest.answering("again")).revision == newest.revision + 1)
  }

  @Test(arguments: [false, true], [nil, FaultyFiles.Kind.look])
  func aRewritingThatFailsLeavesEachRevisionWholeAndCanBeDoneAgain(
    isDiscarded: Bool,
    _ kind: FaultyFiles.Kind?
  ) async throws {
    let forget: @Sendable (Document) -> Document? = { document in
      var document = document
      document.name = "forgotten"
      return document
    }
    let place = isDiscarded ? "trash" : "history"
    var call = 1
    while true {
      let desk = try Desk()
      let files = desk.faulty()
      let store = try await desk.open(files)
      let first = try await store.create(sample())
      let second = try await store.update(first.answering("x"))
      _ = try await store.update(second.answering("y"))
      if isDiscarded { try await store.discard("plan-1", now: moment(5)) }
      // Only the disk knows of this one.
      try desk.write(try desk.text("\(place)/plan-1.1.json"), to: "\(place)/plan-1.7.json")
      files.fail(FaultyFiles.Failure(call: call, kind: kind))
      let isDone = (try? await store.rewrite("plan-1", forget)) != nil
      let isReached = files.calls.count { ($0.kind == .look) == (kind == .look) } >= call
      files.fail(nil)
      #expect(desk.torn().isEmpty, "call \(call)")
      if !isDone { try await store.rewrite("plan-1", forget) }
      for place in ["", "history", "trash"] {
        for name in desk.names(place) where name.contains("json") {
          #expect(try !desk.text(place + "/" + name).contains("\"Plan\""), "call \(call): \(place)/\(name)")
        }
      }
      if isDiscarded { _ = try await store.restore("plan-1") }
      #expect(try await store.revisions(of: "plan-1").map(\.revision) == [1, 2, 7, 3])
      guard isReached else { break }
      call += 1
    }
    #expect(call > 10)
  }

  @Test func anEmptyingThatFailsCanBeDoneAgainAndLeavesNothing() async throws {
    var call = 1
    while true {
      let desk = try Desk()
      let files = desk.faulty()
      let store = try await desk.open(files)
      for id in ["plan-1", "plan-2"] {
        _ = try await store.update(try await store.create(sample()).answering("x"))
        try await store.discard(id, now: moment(5))
      }
      files.fail(FaultyFiles.Failure(call: call, isCrash: true))
      let isDone = (try? await store.emptyTrash(before: moment(6))) != nil
      await store.close()
      files.loseWhatWasNotWaitedFor()
      let again = try await desk.reopen()
      #expect(await again.damaged.isEmpty)
      _ = try await again.emptyTrash(before: moment(6))
      #expect(desk.names("trash").isEmpty, "call \(call)")
      #expect(desk.names("history").isEmpty)
      if isDone { break }
      call += 1
    }
    #expect(call > 6)
  }

  @Test func aWriteIsAcknowledgedWhenFileThenHistoryThenNameAreOnTheDisk() async throws {
    let files = desk.faulty()
    let store = try await desk.open(files)
    let first = try await store.create(sample())
    files.fail(nil)
    _ = try await store.update(first.answering("x"))
    typealias Call = FaultyFiles.Call
    #expect(
      files.calls.filter { $0.kind != .look } == [
        Call(kind: .create, name: ".plan-1.json.new"), Call(kind: .write, name: ".plan-1.json.new"),
        Call(kind: .synchronize, name: ".plan-1.json.new"), Call(kind: .link, name: "plan-1.1.json"),
        Call(kind: .folder, name: "history"), Call(kind: .rename, name: "plan-1.json"),
        Call(kind: .folder, name: "documents"),
      ]
    )
  }

  @Test func aDocumentThatLiesInTheTrashIsNotOverwrittenWhereItCannotBeSetAside() async throws {
    let files = desk.faulty()
    let store = try await desk.open(files)
    let first = try await store.create(sample())
    try desk.write(try desk.text("plan-1.json").replacing("\"Plan\"", with: "\"Another\""), to: "trash/plan-1.json")
    // The first gives the date its name.
    files.fail(FaultyFiles.Failure(call: 2, kind: .rename))
    await #expect(throws: StoreError.self) { try await store.discard("plan-1", now: moment(5)) }
    #expect(try desk.text("trash/plan-1.json").contains("\"Another\""))
    #expect(try await store.document("plan-1") == first)
    #expect(try desk.text("damaged/plan-1.json").contains("\"Another\""), "at the next use it is set aside")
    try await store.discard("plan-1", now: moment(5))
    #expect(try await store.restore("plan-1") == first)
  }

  @Test func aRevisionThatLiesInTheTrashIsNotOverwritten() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    let second = try await store.update(first.answering("x"))
    try desk.write(
      try desk.text("history/plan-1.1.json").replacing("\"Plan\"", with: "\"Another\""),
      to: "trash/plan-1.1.json"
    )
    try await store.discard("plan-1", now: moment(5))
    #expect(try await store.restore("plan-1") == second)
    #expect(try await store.revisions(of: "plan-1").count == 2)
    let kept = try ["history", "damaged"].map { try desk.text($0 + "/plan-1.1.json") }
    #expect(kept.contains { $0.contains("\"Another\"") })
    #expect(kept.contains { $0.contains("\"Plan\"") })
  }

  @Test func shortWritesAreContinued() async throws {
    let store = try await desk.open(FaultyFiles(backups: desk.backups, mostAtOnce: 7))
    let first = try await store.create(sample())
    #expect(try await store.document("plan-1") == first)
  }

  @Test func aFileSystemWithoutSecondNamesGetsCopies() async throws {
    let files = desk.faulty()
    let store = try await desk.open(files)
    let first = try await store.create(sample())
    files.fail(FaultyFiles.Failure(call: 1, number: EPERM, kind: .link))
    let second = try await store.update(first.answering("x"))
    #expect(try await store.revisions(of: "plan-1") == [first, second])
  }

  @Test func aFailureIsForTheWriterConcernedAlone() async throws {
    let files = desk.faulty()
    let store = try await desk.open(files)
    files.fail(FaultyFiles.Failure(call: 3, number: ENOSPC, kind: .synchronize))
    let failures = await withTaskGroup(of: StoreError?.self) { group in
      for _ in 1...8 {
        group.addTask {
          do throws(StoreError) { _ = try await store.create(sample()) } catch { return error }
          return nil
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(failures.compactMap(\.self) == [.full])
    #expect(try await store.summaries().count == 7)
  }

  @Test func aDocumentThatIsTooLongIsRefusedAndNothingIsWritten() async throws {
    let store = try await desk.open()
    let first = try await store.create(sample())
    let long = first.answering(String(repeating: "x", count: 48 << 10))
    await #expect { try await store.update(long) } throws: { error in
      if case .tooLarge(let bytes, 49_152)? = error as? StoreError { bytes > 49_152 } else { false }
    }
    #expect(try await store.document("plan-1") == first)
    #expect(desk.names().filter { $0.hasSuffix(".new") }.isEmpty)
  }
}
