import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The file that a server started by a client writes to.
struct ServerLog {
  let path: String

  /// `$XDG_STATE_HOME/veiviser/server.log`, in `~/.local/state` by default; without a home, nowhere.
  init(environment: [String: String]) {
    path = BaseDirectory.state(environment: environment).map { $0 + "/veiviser/server.log" } ?? Self.nowhere
  }

  private static let nowhere = "/dev/null"

  /// Opens it to append to, readable for its owner only. A place that cannot be written to is no reason to go without
  /// a server, which then writes nowhere.
  ///
  /// - Returns: the descriptor, and the path that it leads to.
  func open() -> (descriptor: CInt, path: String) {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
    if let slash = path.lastIndex(of: "/"), (try? SocketDirectory.create(String(path[..<slash]))) != nil {
      let descriptor = Self.openFile(path, flags | O_NOFOLLOW)
      if descriptor >= 0 { return (descriptor, path) }
    }
    return (Self.openFile(Self.nowhere, O_WRONLY | O_CLOEXEC), Self.nowhere)
  }

  private static func openFile(_ path: String, _ flags: CInt) -> CInt {
    #if canImport(Glibc)
      Glibc.open(path, flags, 0o600)
    #else
      Musl.open(path, flags, 0o600)
    #endif
  }
}
