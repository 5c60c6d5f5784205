/// Where the server listens and the client calls: one function for both sides.
package struct SocketPath: Sendable, Equatable {
  /// What decided the path, first to last.
  package enum Origin: String, Sendable, CaseIterable {
    /// `--socket`
    case option
    /// `$VEIVISER_SOCKET`
    case environment
    /// `$XDG_RUNTIME_DIR/veiviser/socket`
    case runtimeDirectory
    /// `/run/user/UID/veiviser/socket`
    case userRunDirectory
    /// `$XDG_STATE_HOME/veiviser/run/socket`: on disk and perhaps shared, so both sides warn
    case stateDirectory
  }

  package var path: String
  package var origin: Origin

  package init(path: String, origin: Origin) {
    self.path = path
    self.origin = origin
  }

  /// The folder that holds the socket and its lock.
  package var directory: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The file whose lock makes one server at most.
  package var lock: String { path + ".lock" }

  /// The file whose lock lets one client at a time start a server.
  package var startLock: String { path + ".start" }

  /// The longest path in bytes that `sockaddr_un` holds on Linux: 108 with the final zero (unix(7)).
  package static let longest = 107

  /// Decides the path.
  ///
  /// - Parameters:
  ///   - option: what `--socket` said.
  ///   - environment: of this process.
  ///   - userIdentifier: of this process.
  ///   - isDirectory: whether a folder exists; asked for `/run/user/UID` only.
  /// - Throws: ``SocketError`` when it is too long or there is no home.
  package static func resolve(
    option: String?,
    environment: [String: String],
    userIdentifier: UInt32,
    isDirectory: (String) -> Bool
  ) throws(SocketError) -> SocketPath {
    let chosen: SocketPath
    if let option, !option.isEmpty {
      chosen = SocketPath(path: option, origin: .option)
    } else if let path = environment["VEIVISER_SOCKET"], !path.isEmpty {
      chosen = SocketPath(path: path, origin: .environment)
    } else if let folder = BaseDirectory.runtime(environment: environment) {
      chosen = SocketPath(path: folder + "/veiviser/socket", origin: .runtimeDirectory)
    } else if isDirectory("/run/user/\(userIdentifier)") {
      chosen = SocketPath(path: "/run/user/\(userIdentifier)/veiviser/socket", origin: .userRunDirectory)
    } else if let folder = BaseDirectory.state(environment: environment) {
      chosen = SocketPath(path: folder + "/veiviser/run/socket", origin: .stateDirectory)
    } else {
      throw .noHome
    }
    guard chosen.path.utf8.count <= longest else { throw .pathTooLong(chosen.path) }
    return chosen
  }
}
