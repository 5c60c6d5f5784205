import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Finds the program to start as a server: the one named, else the one beside this program, else the first on the PATH.
package enum ServerProgram {
  private static let name = "veiviserd"

  /// - Parameters:
  ///   - environment: of this process; `VEIVISER_SERVER` names the program.
  ///   - ownProgram: the path of this program; nil when it is not known.
  /// - Throws: ``ClientError/noServerProgram(looked:)``
  package static func find(environment: [String: String], ownProgram: String?) throws(ClientError) -> String {
    if let named = environment["VEIVISER_SERVER"], !named.isEmpty {
      guard isProgram(named) else { throw .noServerProgram(looked: ["\(named) (from VEIVISER_SERVER)"]) }
      return named
    }
    var looked: [String] = []
    if let folder = ownProgram.flatMap(folder(of:)) { looked.append("\(folder)/\(name)") }
    let folders = (environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
    if let found = (looked + folders.map { "\($0)/\(name)" }).first(where: isProgram) { return found }
    throw .noServerProgram(looked: looked + ["\(name) on the PATH"])
  }

  /// The path of the program that this process runs, links resolved; nil where `/proc` is missing.
  package static func ownProgram() -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  private static func folder(of path: String) -> String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }
}
