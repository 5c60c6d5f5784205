import FileStore
import FoundationEssentials
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The real file system, with failures on order, a record of what was done, and crashes after which everything is lost
/// that was not waited for.
final class FaultyFiles: FileSystem {
  enum Kind: Sendable { case create, write, synchronize, rename, link, remove, folder, look }

  struct Call: Equatable, Sendable {
    var kind: Kind
    /// The last part of the path; of a descriptor, that of its file.
    var name: String
  }

  struct Failure: Sendable {
    /// Which call fails, counted from 1 among those that change something, or among those of `kind`.
    var call: Int
    var number: CInt = EIO
    var kind: Kind?
    /// Whether every later call fails too.
    var isCrash = false
  }

  private struct State {
    var calls: [Call] = []
    var failure: Failure?
    var isCrashed = false
    var paths: [CInt: String] = [:]
    /// Files whose bytes have not been waited for.
    var torn: Set<String> = []
    /// Changes of names that have not been waited for, by the folder that shows them.
    var undo: [(folder: String, change: Change)] = []
    var backups = 0
  }

  private enum Change {
    case made(String)
    case renamed(from: String, to: String, backup: String?)
    case removed(String, backup: String)
  }

  private let real = UnixFiles()
  private let state = Mutex(State())
  private let backups: String
  private let mostAtOnce: Int
  private let whileSynchronizing: @Sendable () -> Void

  /// - Parameters:
  ///   - backups: a folder on the same file system, where files are kept until a crash cannot bring them back.
  ///   - mostAtOnce: bytes that a write takes.
  init(backups: String, mostAtOnce: Int = .max, whileSynchronizing: @escaping @Sendable () -> Void = {}) {
    self.backups = backups
    self.mostAtOnce = mostAtOnce
    self.whileSynchronizing = whileSynchronizing
  }

  var calls: [Call] { state.withLock { $0.calls } }

  func count(_ kind: Kind, _ name: String? = nil) -> Int {
    calls.count { $0.kind == kind && (name == nil || $0.name == name) }
  }

  /// Forgets what was done, and lets a call fail from now on.
  func fail(_ failure: Failure?) {
    state.withLock { state in
      state.calls = []
      state.failure = failure
    }
  }

  var isCrashed: Bool { state.withLock { $0.isCrashed } }

  /// What a disk may have after a crash that has not been asked to have more: files that were not waited for are cut
  /// in half, and names that were not waited for are as they were before.
  func loseWhatWasNotWaitedFor() {
    state.withLock { state in
      for path in state.torn {
        guard let length = try? real.read(path, most: 1 << 24).count else { continue }
        truncate(path, off_t(length / 2))
      }
      for (_, change) in state.undo.reversed() {
        switch change {
        case .made(let path): try? real.remove(path)
        case .renamed(let from, let to, let backup):
          try? real.rename(to, to: from)
          if let backup { try? real.rename(backup, to: to) }
        case .removed(let path, let backup): try? real.rename(backup, to: path)
        }
      }
    }
  }

  private func enter(_ kind: Kind, _ path: String) throws(FileFault) {
    let number = state.withLock { state -> CInt? in
      if state.isCrashed { return EIO }
      state.calls.append(Call(kind: kind, name: Self.name(path)))
      guard let failure = state.failure, kind != .look || failure.kind == .look else { return nil }
      let count = state.calls.count { call in failure.kind.map { $0 == call.kind } ?? (call.kind != .look) }
      guard failure.kind == nil || failure.kind == kind, count == failure.call else { return nil }
      state.isCrashed = failure.isCrash
      return failure.number
    }
    if let number { throw FileFault("\(kind)", path, number) }
  }

  private static func name(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  private static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  func status(of path: String) throws(FileFault) -> FileStatus? {
    try enter(.look, path)
    return try real.status(of: path)
  }

  func names(in folder: String) throws(FileFault) -> [String] {
    try enter(.look, folder)
    return try real.names(in: folder)
  }

  func makeFolder(_ path: String) throws(FileFault) { try real.makeFolder(path) }

  func read(_ path: String, most: Int) throws(FileFault) -> Data {
    try enter(.look, path)
    return try real.read(path, most: most)
  }

  func create(_ path: String) throws(FileFault) -> CInt {
    try enter(.create, path)
    let descriptor = try real.create(path)
    state.withLock { state in
      state.paths[descriptor] = path
      state.torn.insert(path)
      state.undo.append((Self.folder(path), .made(path)))
    }
    return descriptor
  }

  func write(_ bytes: Data, to descriptor: CInt) throws(FileFault) -> Int {
    try enter(.write, path(of: descriptor))
    return try real.write(bytes.prefix(mostAtOnce), to: descriptor)
  }

  func beginSynchronizing(_ descriptor: CInt) {}

  func synchronize(_ descriptor: CInt) throws(FileFault) {
    whileSynchronizing()
    let path = path(of: descriptor)
    try enter(.synchronize, path)
    _ = state.withLock { $0.torn.remove(path) }
  }

  func close(_ descriptor: CInt) {
    state.withLock { $0.paths[descriptor] = nil }
    real.close(descriptor)
  }

  func synchronizeFolder(_ path: String) throws(FileFault) {
    try enter(.folder, path)
    state.withLock { state in state.undo.removeAll { $0.folder == path } }
  }

  func rename(_ path: String, to other: String) throws(FileFault) {
    try enter(.rename, other)
    let backup = backup(of: other)
    try real.rename(path, to: other)
    state.withLock { state in
      if state.torn.remove(path) != nil { state.torn.insert(other) }
      state.undo.append((Self.folder(other), .renamed(from: path, to: other, backup: backup)))
    }
  }

  func link(_ path: String, to other: String) throws(FileFault) {
    try enter(.link, other)
    try real.link(path, to: other)
    state.withLock { $0.undo.append((Self.folder(other), .made(other))) }
  }

  func remove(_ path: String) throws(FileFault) {
    try enter(.remove, path)
    let backup = backup(of: path)
    try real.remove(path)
    guard let backup else { return }
    state.withLock { state in
      state.torn.remove(path)
      state.undo.append((Self.folder(path), .removed(path, backup: backup)))
    }
  }

  /// Tests may run as root, who may write everywhere: a failure for want of rights is taken at its word.
  func isWritable(_ folder: String) -> Bool { state.withLock { $0.failure?.number != EACCES } }

  private func path(of descriptor: CInt) -> String { state.withLock { $0.paths[descriptor] ?? "" } }

  private func backup(of path: String) -> String? {
    let backup = state.withLock { state in
      state.backups += 1
      return "\(backups)/\(state.backups)"
    }
    return (try? real.link(path, to: backup)) == nil ? nil : backup
  }
}
