import Documents
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Folder {
  func key(_ id: String) throws(StoreError) -> DocumentKey {
    guard let key = DocumentKey(id) else { throw .unknown(id: id) }
    return key
  }

  /// The newest revision of what is not in the trash, from its file.
  mutating func document(_ id: String) throws(StoreError) -> Document {
    let key = try key(id)
    try checkPresence()
    if unsettled.contains(key) { settle(key) }
    guard entries[key]?.isDiscarded != true else { throw .unknown(id: id) }
    guard let document = try load(.documents, .document(key), of: key, Self.document) else {
      entries[key] = nil
      throw .unknown(id: id)
    }
    // Somebody has put the file there.
    if entries[key] == nil { settle(key) }
    refresh(key, document.summary)
    return document
  }

  /// One revision of what is not in the trash.
  mutating func document(_ id: String, revision: Int) throws(StoreError) -> Document {
    let newest = try document(id)
    let key = try key(id)
    if newest.revision == revision { return newest }
    guard revision > 0, let older = try older(key, revision) else {
      throw .unknownRevision(id: id, revision: revision)
    }
    return older
  }

  /// Every revision of what is not in the trash, oldest first; damaged ones are set aside and left out.
  mutating func revisions(of id: String) throws(StoreError) -> [Document] {
    let newest = try document(id)
    let key = try key(id)
    var revisions: [Document] = []
    // A crash may have left the newest in the history too.
    for number in entries[key]?.history ?? [] where number != newest.revision {
      do {
        if let older = try older(key, number) { revisions.append(older) }
      } catch .damaged {
        continue
      } catch .newer {
        continue
      }
    }
    return revisions + [newest]
  }

  /// A revision from the history, which may not yet have followed its document.
  private mutating func older(_ key: DocumentKey, _ number: Int) throws(StoreError) -> Document? {
    for place in [Place.history, .trash] {
      let name = FileName.revision(key, number)
      if let document = try load(place, name, of: key, Self.document) {
        var document = document
        document.revision = number
        return document
      }
    }
    return nil
  }

  /// Reads a file, and sets it aside where it is no document.
  ///
  /// - Returns: nil when there is none.
  mutating func load<Value>(
    _ place: Place,
    _ name: FileName,
    of key: DocumentKey,
    _ decode: (Data, DocumentKey) throws(DocumentCoding.Fault) -> Value
  ) throws(StoreError) -> Value? {
    switch Self.read(path(place, name), key, files, decode) {
    case .missing: return nil
    case .value(let value):
      // Somebody may have mended what was told of.
      if !damaged.isEmpty { damaged[shownName(place, name.text)] = nil }
      return value
    case .unreadable(let fault): throw storeError(fault)
    case .newer(let schema):
      tellNewer(place, name, schema)
      if case .document = name { entries[key] = nil }
      throw .newer(id: key.id, schema: schema)
    case .damaged(let fault):
      let shown = setAside(place, name, of: key, fault: fault)
      // Its history follows, unless another copy of it is whole.
      if case .document = name, shown != shownName(place, name.text) { settle(key) }
      throw .damaged(id: key.id, fault: damaged[shown] ?? fault, setAside: shown)
    }
  }

  static func read<Value>(
    _ path: String,
    _ key: DocumentKey,
    _ files: any FileSystem,
    _ decode: (Data, DocumentKey) throws(DocumentCoding.Fault) -> Value
  ) -> Content<Value> {
    let data: Data
    do throws(FileFault) {
      data = try files.read(path, most: mostRead)
    } catch {
      return switch error.number {
      case ENOENT: .missing
      case ELOOP: .damaged("it is a link")
      case EISDIR, ENXIO: .damaged("it is not a file")
      case EFBIG: .damaged("it is longer than \(mostRead) bytes")
      default: .unreadable(error)
      }
    }
    do throws(DocumentCoding.Fault) {
      return .value(try decode(data, key))
    } catch {
      return switch error {
      case .damaged(let fault): .damaged(fault)
      case .newer(let schema): .newer(schema: schema)
      }
    }
  }

  /// The document in a file. The file's name decides which one it is: people copy files.
  static func document(from data: Data, key: DocumentKey) throws(DocumentCoding.Fault) -> Document {
    var document = try DocumentCoding.document(from: data)
    document.id = key.id
    try check(document.kind, document.revision, key)
    return document
  }

  static func summary(from data: Data, key: DocumentKey) throws(DocumentCoding.Fault) -> DocumentSummary {
    var summary = try DocumentCoding.summary(from: data)
    summary.id = key.id
    try check(summary.kind, summary.revision, key)
    return summary
  }

  private static func check(
    _ kind: Document.Kind,
    _ revision: Int,
    _ key: DocumentKey
  ) throws(DocumentCoding.Fault) {
    guard kind == key.kind else { throw .damaged("\"kind\" is not \(key.kind.rawValue)") }
    guard revision > 0 else { throw .damaged("\"revision\" is not above 0") }
  }
}
