import Documents
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Folder {
  /// Moves a document to the trash. From the renaming of its newest revision on it is discarded; its history follows.
  mutating func discard(_ id: String, now: Date) throws(StoreError) {
    _ = try document(id)
    let key = try key(id)
    try prepare(.trash)
    try keepingTrack(of: key) { folder throws(FileFault) in
      try folder.writeDateFile(now, of: key)
      let trashed = folder.path(.trash, .document(key))
      if try folder.files.status(of: trashed) != nil {
        _ = folder.setAside(.trash, .document(key), of: key, fault: "there were two of it")
        guard try folder.files.status(of: trashed) == nil else { throw FileFault("set aside", trashed, EEXIST) }
      }
      try folder.files.rename(folder.path(.documents, .document(key)), to: trashed)
    }
    entries[key]?.discarded = Self.whole(now)
    let isHistoryMoved = moveHistory(of: key, from: .history, to: .trash)
    try keepingTrack(of: key) { folder throws(FileFault) in
      // First where it is to be found, then where it is not any more.
      try folder.files.synchronizeFolder(folder.path(of: .trash))
      try folder.files.synchronizeFolder(folder.path)
      if isHistoryMoved { try folder.files.synchronizeFolder(folder.path(of: .history)) }
    }
  }

  /// What lies in the trash, latest first.
  mutating func trash() throws(StoreError) -> [DiscardedDocument] {
    try checkPresence()
    for key in unsettled { settle(key) }
    return entries.values.compactMap { entry in
      entry.discarded.map { DiscardedDocument(summary: entry.summary, discarded: $0) }
    }
    .sorted { ($1.discarded, $0.summary.id) < ($0.discarded, $1.summary.id) }
  }

  /// Moves a document back, as discarding does it.
  mutating func restore(_ id: String) throws(StoreError) -> Document {
    let key = try key(id)
    try checkPresence()
    if unsettled.contains(key) { settle(key) }
    guard entries[key]?.isDiscarded == true else { throw .unknown(id: id) }
    guard let restored = try load(.trash, .document(key), of: key, Self.document) else {
      entries[key] = nil
      throw .unknown(id: id)
    }
    try prepare(.history)
    let isTaken = try attempt { () throws(FileFault) in try files.status(of: path(.documents, .document(key))) != nil }
    guard !isTaken else {
      // Somebody has copied it back by hand. What they made of it counts.
      settle(key)
      return try document(id)
    }
    try keepingTrack(of: key) { folder throws(FileFault) in
      try folder.files.rename(folder.path(.trash, .document(key)), to: folder.path(.documents, .document(key)))
    }
    entries[key]?.discarded = nil
    entries[key]?.summary = restored.summary
    let isHistoryMoved = moveHistory(of: key, from: .trash, to: .history)
    try keepingTrack(of: key) { folder throws(FileFault) in
      try folder.files.synchronizeFolder(folder.path)
      if isHistoryMoved { try folder.files.synchronizeFolder(folder.path(of: .history)) }
      try folder.files.synchronizeFolder(folder.path(of: .trash))
    }
    do throws(FileFault) { try files.remove(path(.trash, .discarded(key))) } catch { unsettled.insert(key) }
    return restored
  }

  /// Removes what was discarded before `date`, its history first, so that a crash leaves nothing without an owner.
  mutating func emptyTrash(before date: Date) throws(StoreError) -> [String] {
    try checkPresence()
    for key in unsettled { settle(key) }
    let keys = entries.filter { $0.value.discarded.map { $0 < date } ?? false }.keys.sorted()
    guard !keys.isEmpty else { return [] }
    for key in keys {
      try keepingTrack(of: key) { folder throws(FileFault) in try folder.removeDiscarded(key) }
      entries[key] = nil
    }
    try attempt { () throws(FileFault) in
      try files.synchronizeFolder(path(of: .trash))
    }
    return keys.map(\.id)
  }

  /// Writes down when a document was discarded; `trash/` must be there.
  func writeDate(_ date: Date, of key: DocumentKey) throws(StoreError) {
    try attempt { () throws(FileFault) in try writeDateFile(date, of: key) }
  }

  private func writeDateFile(_ date: Date, of key: DocumentKey) throws(FileFault) {
    try replace(.trash, .discarded(key), Data((Self.whole(date).ISO8601Format() + "\n").utf8))
    try files.synchronizeFolder(path(of: .trash))
  }

  /// Moves the history after its document. Each file that stays behind is found there, and moved later.
  ///
  /// - Returns: whether there was any.
  private mutating func moveHistory(of key: DocumentKey, from: Place, to: Place) -> Bool {
    var isMoved = false
    for number in entries[key]?.history ?? [] {
      let name = FileName.revision(key, number)
      do throws(FileFault) {
        guard try files.status(of: path(to, name)) == nil else { throw FileFault("move to", path(to, name), EEXIST) }
        try files.rename(path(from, name), to: path(to, name))
        isMoved = true
      } catch {
        if error.number != ENOENT { unsettled.insert(key) }
      }
    }
    return isMoved
  }

  private func removeDiscarded(_ key: DocumentKey) throws(FileFault) {
    for number in entries[key]?.history ?? [] {
      try removeIfThere(path(.trash, .revision(key, number)))
      try removeIfThere(path(.history, .revision(key, number)))
    }
    try removeIfThere(path(.trash, .document(key)))
    try removeIfThere(path(.trash, .discarded(key)))
  }

  private func removeIfThere(_ path: String) throws(FileFault) {
    do throws(FileFault) {
      try files.remove(path)
    } catch {
      guard error.number == ENOENT else { throw error }
    }
  }

  /// Remembers that a document is to be looked at again where `body` fails.
  mutating func keepingTrack(
    of key: DocumentKey,
    _ body: (inout Folder) throws(FileFault) -> Void
  ) throws(StoreError) {
    do throws(FileFault) {
      try body(&self)
    } catch {
      unsettled.insert(key)
      throw storeError(error)
    }
  }
}
