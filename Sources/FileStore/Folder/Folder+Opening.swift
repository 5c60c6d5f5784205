import Dispatch
import Documents
import FoundationEssentials
import Synchronization

extension Folder {
  /// Opens the folder, making it and those above it where they are missing. The lock must be held.
  ///
  /// - Throws: ``StoreError``.
  static func open(_ path: String, _ files: any FileSystem, now: Date) throws(StoreError) -> Folder {
    let status: FileStatus?
    do throws(FileFault) { status = try files.status(of: path) } catch { throw .system(error.description) }
    guard let status else { throw .gone(folder: path) }
    var folder = Folder(path: path, files: files, opened: now, identity: status.identity)
    for place in Place.allCases where place != .documents { try folder.prepare(place) }
    try folder.readAll()
    return folder
  }

  /// Makes a folder with mode 0700, and those above it; each is on the disk before the next is made.
  static func make(_ path: String, _ files: any FileSystem) throws(FileFault) {
    guard try files.status(of: path) == nil else { return }
    let parent = path.lastIndex(of: "/").map { path[..<$0] }.map { $0.isEmpty ? "/" : String($0) } ?? "."
    if parent != "/", parent != "." { try make(parent, files) }
    try files.makeFolder(path)
    // One that may be passed through and not read cannot be waited for, and was not made by us.
    do throws(FileFault) { try files.synchronizeFolder(parent) } catch {}
  }

  private mutating func readAll() throws(StoreError) {
    let documents = try list(.documents)
    let trash = try list(.trash)
    var found: [DocumentKey: Found] = [:]
    let (contents, history) = try readSummaries(documents, trash)
    for case .revision(let key, let number) in history { found[key, default: Found()].history.append(number) }
    for name in trash {
      switch name {
      case .revision(let key, let number): found[key, default: Found()].trashedHistory.append(number)
      case .discarded(let key): found[key, default: Found()].isDated = true
      default: break
      }
    }
    for (place, key, content) in contents {
      var one = found[key] ?? Found()
      let summary = take(content, place, key, &one)
      if place == .documents { one.live = summary } else { one.trashed = summary }
      found[key] = one
    }
    var index: [DocumentKey: Entry] = [:]
    index.reserveCapacity(found.count)
    for (key, one) in found {
      last[key.kind] = max(last[key.kind] ?? 0, key.number)
      // Most need nothing but a place in the index.
      if let summary = one.live, one.trashed == nil, one.trashedHistory.isEmpty, !one.isDated {
        index[key] = Entry(summary: summary, history: one.history.sorted())
      }
    }
    entries = index
    for (key, one) in found where index[key] == nil { enter(key, one) }
    try readDamaged()
  }

  /// The names in one of the folders; left-over files that were being written are removed.
  private func list(_ place: Place) throws(StoreError) -> [FileName] {
    let names = try attempt { () throws(FileFault) in try files.names(in: path(of: place)) }.map { FileName($0) }
    for case .unfinished(let name) in names {
      do throws(FileFault) { try files.remove(path(of: place) + "/" + name) } catch {}
    }
    return names
  }

  /// Reads the summaries on all cores, and lists the history meanwhile.
  private func readSummaries(
    _ documents: [FileName],
    _ trash: [FileName]
  ) throws(StoreError) -> ([(Place, DocumentKey, Content<DocumentSummary>)], [FileName]) {
    let all = [(Place.documents, documents), (.trash, trash)].flatMap { place, names in
      names.compactMap { name in
        if case .document(let key) = name { (place, key) } else { nil }
      }
    }
    let step = 128
    let contents = Mutex<[(Place, DocumentKey, Content<DocumentSummary>)]>([])
    let history = Mutex<Result<[FileName], StoreError>>(.success([]))
    DispatchQueue.concurrentPerform(iterations: 1 + (all.count + step - 1) / step) { part in
      guard part > 0 else {
        let names = Result { () throws(StoreError) in try list(.history) }
        history.withLock { $0 = names }
        return
      }
      let read = all[((part - 1) * step)..<min(part * step, all.count)].map { place, key in
        (place, key, Self.read(path(place, .document(key)), key, files, Self.summary))
      }
      contents.withLock { $0 += read }
    }
    return (contents.withLock { $0 }, try history.withLock { $0 }.get())
  }

  /// Tells again of what was set aside before, and keeps its numbers from being used again.
  private mutating func readDamaged() throws(StoreError) {
    let names = try attempt { () throws(FileFault) in try files.names(in: path(of: .damaged)) }
    let documents = Set(names.filter { !FileName.isRevision(ofDamaged: $0) }.compactMap(FileName.owner))
    var accompanied: Set<DocumentKey> = []
    for name in names {
      guard let key = FileName.owner(ofDamaged: name) else { continue }
      last[key.kind] = max(last[key.kind] ?? 0, key.number)
      let shown = shownName(.damaged, name)
      guard damaged[shown] == nil else { continue }
      switch Self.read(path(of: .damaged) + "/" + name, key, files, Self.summary) {
      case .damaged(let fault): damaged[shown] = fault
      case .value where FileName.isRevision(ofDamaged: name) && documents.contains(key): accompanied.insert(key)
      default: damaged[shown] = "it was set aside before"
      }
    }
    for key in accompanied { tellHistory(of: key) }
  }
}
