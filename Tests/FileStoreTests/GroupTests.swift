import Dispatch
import Documents
import FileStore
import Synchronization
import Testing

/// Writes that come together.
struct GroupTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test func writersThatComeMeanwhileAreWrittenTogether() async throws {
    let writers = 32
    let started = DispatchSemaphore(value: 0)
    let isFirst = Mutex(true)
    let isOn = Mutex(false)
    // The first write is held up until all others have been asked for.
    let files = FaultyFiles(backups: desk.backups) {
      guard isOn.withLock({ $0 }),
        isFirst.withLock({ first in
          defer { first = false }; return first
        })
      else { return }
      for _ in 1...writers { started.wait() }
    }
    let store = try await desk.open(files)
    var documents: [Document] = []
    for _ in 1...writers { documents.append(try await store.create(sample())) }
    files.fail(nil)
    isOn.withLock { $0 = true }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for document in documents {
        group.addTask {
          started.signal()
          _ = try await store.update(document.answering("x"))
        }
      }
      try await group.waitForAll()
    }
    #expect(files.count(.folder, "documents") < writers)
    #expect(files.count(.folder, "history") < writers)
    #expect(files.count(.synchronize) == writers)
    #expect(try await store.summaries().allSatisfy { $0.revision == 2 })
  }

  @Test func aFolderThatCannotBeWaitedForIsAFailureAndTheDiskIsReadAgain() async throws {
    let files = desk.faulty()
    let store = try await desk.open(files)
    files.fail(FaultyFiles.Failure(call: 1, kind: .folder))
    await #expect(throws: StoreError.self) { try await store.create(sample("A")) }
    #expect(try await store.summaries().map(\.name) == ["A"])
    #expect(try await store.create(sample("B")).id == "plan-2")
  }
}
