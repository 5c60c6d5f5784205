package import Wire

/// Why a server cannot start, said to the person who must act.
package enum ServerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Another server answers on this path; its process identifier where it is known.
  case alreadyRunning(path: String, processIdentifier: Int?)
  /// Something that is no socket stands where the socket should be.
  case notASocket(String)
  /// The descriptor that systemd handed over cannot be listened on.
  case unfitInheritedSocket(reason: String)
  case socket(SocketError)

  package var description: String {
    switch self {
    case .alreadyRunning(let path, let processIdentifier):
      """
      A server is already running\(processIdentifier.map { ", pid \($0)" } ?? ""), on \(path). \
      Use it, end it with "veiviser server stop", or name another socket with --socket.
      """
    case .notASocket(let path):
      "Something that is no socket is at \(path). Move it away, or name another socket with --socket."
    case .unfitInheritedSocket(let reason):
      """
      The socket handed over by systemd cannot be used: \(reason). \
      The unit needs one ListenStream= with the path of a Unix socket.
      """
    case .socket(let error): error.description
    }
  }
}
