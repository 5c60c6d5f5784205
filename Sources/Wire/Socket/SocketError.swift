/// Why a socket cannot be used, said to the person who must act.
package enum SocketError: Error, Sendable, Equatable, CustomStringConvertible {
  case noHome
  case pathTooLong(String)
  /// The folder belongs to another user.
  case foreignDirectory(String)
  /// Others may write to the folder.
  case openDirectory(String, mode: UInt32)
  /// The folder is a symbolic link, or no folder.
  case notADirectory(String)
  /// A call of the system failed.
  case system(operation: String, path: String, reason: String)

  package var description: String {
    switch self {
    case .noHome:
      "No place for the socket: neither XDG_RUNTIME_DIR nor HOME is an absolute path. Name one with --socket PATH."
    case .pathTooLong(let path):
      """
      The socket path is \(path.utf8.count) bytes long; the system takes at most \(SocketPath.longest). \
      Name a shorter one with --socket or VEIVISER_SOCKET: \(path)
      """
    case .foreignDirectory(let path):
      "The socket folder belongs to another user. Name another with --socket: \(path)"
    case .openDirectory(let path, let mode):
      """
      Others may write to the socket folder (mode \(String(mode, radix: 8))). \
      Run: chmod 700 \(path)
      """
    case .notADirectory(let path):
      "The socket folder is a link or not a folder. Remove it, or name another with --socket: \(path)"
    case .system(let operation, let path, let reason):
      "Could not \(operation) \(path): \(reason)"
    }
  }
}
