import Documents
import FoundationEssentials

extension Folder {
  /// Rewrites every revision of a document where it lies. Nothing is written where one of them cannot be.
  ///
  /// Copies in `damaged/` are no documents and stay as they are.
  mutating func rewrite(_ id: String, _ change: (Document) -> Document?) throws(StoreError) {
    let key = try key(id)
    try checkPresence()
    // The disk, and not the index, says what there is: nothing may be left over.
    settle(key)
    guard let entry = entries[key] else {
      // Says what is wrong with it, where it is not just missing.
      _ = try document(id)
      throw .unknown(id: id)
    }
    var failure: StoreError?
    var changed: [(Place, FileName, Data)] = []
    let history = entry.history.flatMap { number in
      [Place.history, .trash].map { ($0, FileName.revision(key, number)) }
    }
    for (place, name) in history + [(entry.place, .document(key))] {
      do {
        guard let bytes = try rewritten(place, name, key, change) else { continue }
        changed.append((place, name, bytes))
      } catch .damaged(let id, let fault, let setAside) {
        // The others are rewritten all the same; the caller is told of this one.
        failure = .damaged(id: id, fault: fault, setAside: setAside)
      }
    }
    for chunk in stride(from: 0, to: changed.count, by: FileStore.mostTogether) {
      let files = changed[chunk..<min(chunk + FileStore.mostTogether, changed.count)]
      try keepingTrack(of: key) { folder throws(FileFault) in try folder.replaceAll(files) }
    }
    let places = Set(changed.map(\.0))
    try keepingTrack(of: key) { folder throws(FileFault) in
      for place in places { try folder.files.synchronizeFolder(folder.path(of: place)) }
    }
    settle(key)
    if let failure { throw failure }
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
    return try Self.encoded(Self.asRead(changed))
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
