import Dispatch
package import Documents
package import FoundationEssentials
import Synchronization
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Documents as files in a folder, which a person can read, copy and change by hand.
///
/// What it says is kept lasts through a crash right after. Writers that come while others are being written are
/// written together. Nothing blocks the caller's thread: a queue of its own does the work, one thing at a time.
package final class FileStore: DocumentStore {
  /// Writes that go to the disk as one group. More would keep the first of them waiting.
  static let mostTogether = 64

  private struct Waiting: Sendable {
    var request: WriteRequest
    var continuation: CheckedContinuation<Result<Document, StoreError>, Never>
  }

  private let queue: DispatchQueue
  private let folder: Mutex<Folder>
  private let lock: Mutex<FileLock?>
  private let waiting = Mutex<[Waiting]>([])

  /// Opens a folder and takes its lock, making the folder where it is missing.
  ///
  /// - Parameters:
  ///   - path: of the folder; one that others may write to, or that is a link, is refused.
  ///   - now: as of when what lies in the trash without a date was discarded.
  ///   - files: calls of the system.
  /// - Throws: ``StoreError``; `locked` when another server has it open.
  package static func open(
    _ path: String,
    now: Date,
    files: any FileSystem = UnixFiles()
  ) async throws(StoreError) -> FileStore {
    let queue = DispatchQueue(label: "veiviser.documents", qos: .userInitiated)
    let result = await withCheckedContinuation { continuation in
      queue.async {
        continuation.resume(
          returning: Result { () throws(StoreError) in try FileStore(path, now: now, files: files, queue: queue) }
        )
      }
    }
    return try result.get()
  }

  /// Blocks until every document has been looked at.
  private init(_ path: String, now: Date, files: any FileSystem, queue: DispatchQueue) throws(StoreError) {
    // With a slash at its end, the path of a link means what the link leads to.
    let path = path.hasSuffix("/") ? String(path.dropLast(path.reversed().prefix { $0 == "/" }.count)) : path
    do throws(FileFault) {
      try Folder.make(path, files)
    } catch {
      guard [EROFS, EACCES, EPERM].contains(error.number) else { throw .system(error.description) }
      throw .readOnly(folder: path)
    }
    try Folder.check(path, files)
    let taken: FileLock?
    do throws(SocketError) {
      taken = try FileLock(path: path + "/.lock")
    } catch {
      throw files.isWritable(path) ? .system(error.description) : .readOnly(folder: path)
    }
    guard let lock = taken else { throw .locked(folder: path) }
    lock.write("\(getpid())\n")
    folder = Mutex(try Folder.open(path, files, now: now))
    self.lock = Mutex(lock)
    self.queue = queue
  }

  /// Lets go of the folder when what was begun is done. Calls after that fail.
  package func close() async {
    _ = try? await perform { folder throws(StoreError) in folder.isClosed = true }
    lock.withLock { $0 = nil }
  }

  package func summaries() async throws(StoreError) -> [DocumentSummary] {
    try await perform { folder throws(StoreError) in try folder.summaries() }
  }

  package func document(_ id: String) async throws(StoreError) -> Document {
    try await perform { folder throws(StoreError) in try folder.document(id) }
  }

  package func document(_ id: String, revision: Int) async throws(StoreError) -> Document {
    try await perform { folder throws(StoreError) in try folder.document(id, revision: revision) }
  }

  package func revisions(of id: String) async throws(StoreError) -> [Document] {
    try await perform { folder throws(StoreError) in try folder.revisions(of: id) }
  }

  package func create(_ document: Document) async throws(StoreError) -> Document {
    try await write(WriteRequest(document: document, isNew: true))
  }

  package func update(_ document: Document) async throws(StoreError) -> Document {
    try await write(WriteRequest(document: document, isNew: false))
  }

  package func discard(_ id: String, now: Date) async throws(StoreError) {
    try await perform { folder throws(StoreError) in try folder.discard(id, now: now) }
  }

  package func trash() async throws(StoreError) -> [DiscardedDocument] {
    try await perform { folder throws(StoreError) in try folder.trash() }
  }

  package func restore(_ id: String) async throws(StoreError) -> Document {
    try await perform { folder throws(StoreError) in try folder.restore(id) }
  }

  package func emptyTrash(before date: Date) async throws(StoreError) -> [String] {
    try await perform { folder throws(StoreError) in try folder.emptyTrash(before: date) }
  }

  package func rewrite(
    _ id: String,
    _ change: @escaping @Sendable (Document) -> Document?
  ) async throws(StoreError) {
    try await perform { folder throws(StoreError) in try folder.rewrite(id, change) }
  }

  package func strays(_ isMeant: @escaping @Sendable (String) -> Bool) async throws(StoreError) -> [String] {
    try await perform { folder throws(StoreError) in try folder.strays(isMeant) }
  }

  /// Names are as seen from the folder: `damaged/plan-3.json`.
  package var damaged: [String: String] {
    get async {
      let result: Result<[String: String], StoreError> = await result { folder throws(StoreError) in folder.damaged }
      return (try? result.get()) ?? [:]
    }
  }

  private func perform<Value: Sendable>(
    _ body: @escaping @Sendable (inout Folder) throws(StoreError) -> Value
  ) async throws(StoreError) -> Value {
    try await result(body).get()
  }

  private func result<Value: Sendable>(
    _ body: @escaping @Sendable (inout Folder) throws(StoreError) -> Value
  ) async -> Result<Value, StoreError> {
    await withCheckedContinuation { continuation in
      queue.async {
        let result = self.folder.withLock { folder in Result { () throws(StoreError) in try body(&folder) } }
        continuation.resume(returning: result)
      }
    }
  }

  private func write(_ request: WriteRequest) async throws(StoreError) -> Document {
    let result = await withCheckedContinuation { continuation in
      waiting.withLock { $0.append(Waiting(request: request, continuation: continuation)) }
      queue.async { self.writeWaiting() }
    }
    return try result.get()
  }

  /// Writes all that wait, on the queue. Whoever comes meanwhile asks for another round.
  private func writeWaiting() {
    while true {
      let group = waiting.withLock { Self.takeGroup(from: &$0) }
      guard !group.isEmpty else { return }
      let results = folder.withLock { $0.write(group.map(\.request)) }
      for (one, result) in zip(group, results) { one.continuation.resume(returning: result) }
      for result in results {
        if case .success(let document) = result { folder.withLock { $0.prune(document.id) } }
      }
    }
  }

  /// Takes the first writes, one at most of each document: the second of two is judged by what the first has left.
  private static func takeGroup(from waiting: inout [Waiting]) -> [Waiting] {
    var group: [Waiting] = []
    var rest: [Waiting] = []
    var ids: Set<String> = []
    for one in waiting {
      let isFirst = one.request.isNew || ids.insert(one.request.document.id).inserted
      if isFirst, group.count < mostTogether { group.append(one) } else { rest.append(one) }
    }
    waiting = rest
    return group
  }
}
