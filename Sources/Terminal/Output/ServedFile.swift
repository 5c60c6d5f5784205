import Client

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that the server gave: its name, and where it is put without being in the way of another.
enum ServedFile {
  /// Files of one name that are put beside each other at most.
  private static let mostOfAName = 1000

  /// The name, which says nothing about folders: it must not lead out of the one it is put in.
  static func checked(_ name: String) throws(ClientError) -> String {
    guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/"), name.unicodeScalars.allSatisfy(SafeText.isPlain),
      !name.contains("\n")
    else { throw .unreadable(reason: "it names a file in another folder") }
    return name
  }

  /// Writes the file into the first of `folders` that takes it, as `plan-1-2.html` where `plan-1.html` is taken.
  ///
  /// - Parameters:
  ///   - name: checked.
  ///   - folders: absolute paths.
  /// - Returns: the path.
  /// - Throws: why the last folder did not take it, with the path there.
  static func write(
    _ bytes: [UInt8],
    name: String,
    into folders: [String]
  ) throws(NotWritten) -> String {
    var fault = NotWritten(path: name, fault: .noFolder)
    for folder in folders {
      do throws(NotWritten) {
        return try write(bytes, name: name, in: folder)
      } catch {
        fault = error
      }
    }
    throw fault
  }

  struct NotWritten: Error, Equatable {
    let path: String
    let fault: OutputFile.Fault
  }

  private static func write(_ bytes: [UInt8], name: String, in folder: String) throws(NotWritten) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    for number in 1...mostOfAName {
      let numbered = number == 1 ? name : "\(name[..<dot])-\(number)\(name[dot...])"
      let path = folder + (folder.hasSuffix("/") ? "" : "/") + numbered
      guard !isTaken(path) else { continue }
      do throws(OutputFile.Fault) {
        try OutputFile(path: path).write(bytes, replacing: false)
        return path
      } catch {
        // Somebody else may just have taken the name.
        guard error == .exists else { throw NotWritten(path: path, fault: error) }
      }
    }
    throw NotWritten(path: folder + "/" + name, fault: .exists)
  }

  /// Whether anything of this name stands there, a link that leads nowhere included.
  private static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
