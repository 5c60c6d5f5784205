import Documents
import FoundationEssentials

extension Folder {
  /// Rewrites every revision of a document where it lies. One that cannot be read or written stays as it is, and the rest
  /// is rewritten all the same.
  ///
  /// Copies in `damaged/` are no documents and stay as they are.
  ///
  /// - Throws: ``StoreError``: the first of what failed, but the disk's faults before those of files.
  mutating func rewrite(_ id: String, _ change: (Document) -> Document?) throws(StoreError) {
    let key = try key(id)
    try checkPresence()
    // The disk, and not the index, says what there is: nothing may be left over.
    try attempt { () throws(FileFault) in try look(at: key) }
    guard let entry = entries[key] else {
      // Says what is wrong with it, where it is not just missing.
      _ = try document(id)
      throw .unknown(id: id)
    }
    var failure: StoreError?
    let history = entry.history.flatMap { number in
      [Place.history, .trash].map { ($0, FileName.revision(key, number)) }
    }
    _ = rewrite(history, of: key, change, &failure)
    if rewrite([(entry.place, .document(key))], of: key, change, &failure),
      let summary = try load(entry.place, .document(key), of: key, Self.summary)
    {
      refresh(key, summary)
    }
    if let failure { throw failure }
  }

  /// Rewrites some files of a document, and keeps the gravest failure.
  ///
  /// - Returns: whether there was anything to change.
  private mutating func rewrite(
    _ names: [(Place, FileName)],
    of key: DocumentKey,
    _ change: (Document) -> Document?,
    _ failure: inout StoreError?
  ) -> Bool {
    var changed: [(Place, FileName, Data)] = []
    for (place, name) in names {
      do throws(StoreError) {
        guard let bytes = try rewritten(place, name, key, change) else { continue }
        changed.append((place, name, bytes))
      } catch {
        failure = Self.graver(failure, error)
      }
    }
    for start in stride(from: 0, to: changed.count, by: FileStore.mostTogether) {
      let files = changed[start..<min(start + FileStore.mostTogether, changed.count)]
      do throws(StoreError) {
        try keepingTrack(of: key) { folder throws(FileFault) in try folder.replaceAll(files) }
      } catch {
        failure = Self.graver(failure, error)
      }
    }
    for place in Set(changed.map(\.0)) {
      do throws(StoreError) {
        try keepingTrack(of: key) { folder throws(FileFault) in
          try folder.files.synchronizeFolder(folder.path(of: place))
        }
      } catch {
        failure = Self.graver(failure, error)
      }
    }
    return !changed.isEmpty
  }

  /// A damaged or newer file is named to whoever looks for a name; a fault of the disk must not hide behind one.
  private static func graver(_ first: StoreError?, _ next: StoreError) -> StoreError {
    guard let first else { return next }
    switch first {
    case .damaged, .newer: return next
    default: return first
    }
  }

  private mutating func rewritten(
    _ place: Place,
    _ name: FileName,
    _ key: DocumentKey,
    _ change: (Document) -> Document?
  ) throws(StoreError) -> Data? {
    guard var document = try load(place, name, of: key, Self.document) else { return nil }
    if case .revision(_, let number) = name { document.revision = number }
    guard var changed = change(document) else { return nil }
    (changed.id, changed.kind, changed.revision) = (document.id, document.kind, document.revision)
    // What is taken out must not stay because the document was nearly as long as people may write it.
    return try Self.encoded(Self.asRead(changed), most: Self.mostRead)
  }

  private func replaceAll(_ files: ArraySlice<(Place, FileName, Data)>) throws(FileFault) {
    var drafts: [Draft] = []
    var synchronized = 0
    do throws(FileFault) {
      for (place, name, bytes) in files { drafts.append(try draft(place, name, bytes)) }
      for draft in drafts {
        synchronized += 1
        try synchronize(draft)
      }
    } catch {
      for draft in drafts[synchronized...] { self.files.close(draft.descriptor) }
      drafts.forEach(discard)
      throw error
    }
    for draft in drafts { try finish(draft) }
  }
}
