import Documents
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The store's folder and the index of what lies in it. Its functions block, and one thread at a time calls them.
///
/// Where the newest revision lies decides where a document is: in the store's folder it is kept, in `trash/` it is
/// discarded, and in `damaged/` it is set aside. History and date follow it, at the latest when the folder is opened
/// again.
struct Folder: Sendable {
  /// In bytes, as written.
  static let mostWritten = 48 << 10
  /// In bytes: people may write more by hand than the program does.
  static let mostRead = 1 << 20
  /// Revisions before the newest.
  static let mostHistory = 200

  let path: String
  let files: any FileSystem
  /// When it was opened: as of then, what lies in the trash without a date was discarded.
  let opened: Date
  /// That of the folder when it was opened; another one under its name is not ours.
  let identity: FileStatus.Identity
  var entries: [DocumentKey: Entry] = [:] { didSet { listed = nil } }
  /// The highest number that was seen or given.
  var last: [Document.Kind: Int] = [:]
  /// Faults by name below the folder.
  var damaged: [String: String] = [:]
  /// Documents of which a failure has made unsure what is on the disk.
  var unsettled: Set<DocumentKey> = []
  var isClosed = false
  /// What a list shows, until something changes.
  private var listed: [DocumentSummary]?

  init(path: String, files: any FileSystem, opened: Date, identity: FileStatus.Identity) {
    self.path = path
    self.files = files
    self.opened = opened
    self.identity = identity
  }

  /// Every document that is not in the trash, in order.
  mutating func summaries() throws(StoreError) -> [DocumentSummary] {
    try checkPresence()
    for key in unsettled { settle(key) }
    if let listed { return listed }
    let list = entries.filter { !$0.value.isDiscarded }.sorted { $0.key < $1.key }.map(\.value.summary)
    listed = list
    return list
  }

  /// Changes an entry without forgetting the list where it stays as it was.
  mutating func refresh(_ key: DocumentKey, _ summary: DocumentSummary) {
    guard entries[key]?.summary != summary else { return }
    entries[key]?.summary = summary
  }

  /// - Throws: ``StoreError`` when the folder that was opened is not there any more.
  func checkPresence() throws(StoreError) {
    guard !isClosed else { throw .system("The documents in \(path) have been closed.") }
    let status = try attempt { () throws(FileFault) in try files.status(of: path) }
    guard status?.identity == identity else { throw .gone(folder: path) }
  }

  /// Makes one of its folders where somebody has removed it, and checks that it is a real one, owned by this user and
  /// not writable by others.
  func prepare(_ place: Place) throws(StoreError) {
    let path = path(of: place)
    try attempt { () throws(FileFault) in
      guard try files.status(of: path) == nil else { return }
      try files.makeFolder(path)
      try files.synchronizeFolder(self.path)
    }
    try Self.check(path, files)
  }

  static func check(_ path: String, _ files: any FileSystem) throws(StoreError) {
    let status: FileStatus?
    do throws(FileFault) { status = try files.status(of: path) } catch { throw .system(error.description) }
    guard let status else { throw .gone(folder: path) }
    guard status.kind == .folder else { throw .system("\(path) is a link or not a folder.") }
    guard status.owner == geteuid() else { throw .system("\(path) belongs to another user.") }
    guard status.mode & 0o022 == 0 else {
      throw .system("Others may write to \(path) (mode \(String(status.mode, radix: 8))). Run: chmod 700 \(path)")
    }
  }

  func path(of place: Place) -> String { place == .documents ? path : path + "/" + place.rawValue }

  func path(_ place: Place, _ name: FileName) -> String { path(of: place) + "/" + name.text }

  /// The name as people find it from the folder: `trash/plan-3.json`.
  func shownName(_ place: Place, _ name: String) -> String {
    place == .documents ? name : place.rawValue + "/" + name
  }

  func attempt<Value>(_ body: () throws(FileFault) -> Value) throws(StoreError) -> Value {
    do throws(FileFault) {
      return try body()
    } catch {
      throw storeError(error)
    }
  }

  func storeError(_ fault: FileFault) -> StoreError {
    switch fault.number {
    case ENOSPC, EDQUOT: .full
    case EROFS: .readOnly(folder: path)
    case EACCES, EPERM: files.isWritable(path) ? .system(fault.description) : .readOnly(folder: path)
    case ENOENT, ENOTDIR: isGone ? .gone(folder: path) : .system(fault.description)
    default: .system(fault.description)
    }
  }

  private var isGone: Bool {
    do throws(FileFault) {
      return try files.status(of: path)?.identity != identity
    } catch {
      return true
    }
  }
}
