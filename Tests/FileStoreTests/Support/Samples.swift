import Documents
import FileStore
import FoundationEssentials
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Moments on whole seconds, as files have them.
func moment(_ seconds: Double) -> Date { Date(timeIntervalSince1970: 1_800_000_000 + seconds) }

func sample(_ name: String = "Plan", kind: Document.Kind = .plan) -> Document {
  Document(kind: kind, instrument: "instrument.\(kind.rawValue)", name: name, language: "nb", now: moment(0))
}

extension Document {
  /// The document with another answer.
  func answering(_ text: String) -> Document {
    var document = self
    document.answers["field"] = .text(text)
    document.changed = moment(Double(revision))
    document.change = Change(.answered, field: "field")
    return document
  }
}

/// A folder for a store, with the calls to look into it as a person would.
struct Desk {
  let temporary: TemporaryFolder
  /// The folder around the store's.
  var outside: String { temporary.path }
  var path: String { temporary.path + "/documents" }
  var backups: String { temporary.path + "/backups" }

  init() throws {
    temporary = try TemporaryFolder()
    mkdir(temporary.path + "/backups", 0o700)
  }

  func open(_ files: (any FileSystem)? = nil) async throws(StoreError) -> FileStore {
    try await FileStore.open(path, now: moment(1000), files: files ?? UnixFiles())
  }

  /// Opens the folder after a store that had it has let go. Another test may be starting a process meanwhile: until that
  /// has begun its program, it holds the lock too, and nobody tells when it lets go.
  func reopen(_ files: (any FileSystem)? = nil) async throws -> FileStore {
    for _ in 0..<500 {
      do throws(StoreError) {
        return try await open(files)
      } catch {
        guard case .locked = error else { throw error }
      }
      try await Task.sleep(for: .milliseconds(10))
    }
    return try await open(files)
  }

  func faulty() -> FaultyFiles { FaultyFiles(backups: backups) }

  func names(_ place: String = "") -> [String] {
    ((try? UnixFiles().names(in: path + "/" + place)) ?? []).sorted()
  }

  func text(_ name: String) throws -> String {
    String(decoding: try UnixFiles().read(path + "/" + name, most: 1 << 24), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
  }

  /// Files that are no documents, and such as were left unfinished.
  func torn() -> [String] {
    ["", "history", "trash"].flatMap { place in
      names(place).filter { name in
        guard name.hasSuffix(".json") else { return false }
        guard let data = try? UnixFiles().read(path + "/" + place + "/" + name, most: 1 << 20) else { return true }
        return (try? DocumentCoding.document(from: data)) == nil
      }
    }
  }
}
