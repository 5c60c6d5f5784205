package import Wire

/// Why there is no answer, said to the person who must act.
package enum ClientError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Nothing listens at the path, and none was to be started.
  case noServer(path: String)
  /// There is no program to start as a server; where it was looked for.
  case noServerProgram(looked: [String])
  /// The server was started and ended, or did not get ready; `log` is where it wrote.
  case startFailed(message: String, log: String)
  /// The server ended the connection without an answer.
  case vanished
  /// Nothing came for as long as the connection waits.
  case timedOut(seconds: Int)
  /// The server belongs to someone who is neither this user nor root.
  case foreignServer(path: String, userIdentifier: UInt32)
  /// The server takes no more just now, or is leaving: trying again helps.
  case busy(WireError)
  /// The server answered with an error.
  case refused(WireError)
  /// What came is no answer of this protocol.
  case unreadable(reason: String)
  /// The person interrupted the wait.
  case interrupted
  case socket(SocketError)

  package var description: String {
    switch self {
    case .noServer(let path):
      "No server answers at \(path). Start one with: veiviserd"
    case .noServerProgram(let looked):
      """
      The server program veiviserd was not found; looked for \(looked.joined(separator: ", ")). \
      Install it beside veiviser, or name it in VEIVISER_SERVER.
      """
    case .startFailed(let message, let log):
      "The server did not start: \(message.isEmpty ? "it ended without a word." : message) Its log is \(log)"
    case .vanished:
      "The server ended the connection before it answered. Try again; its log may say why."
    case .timedOut(let seconds):
      "No answer came within \(seconds) seconds. Try again, or end the server with: veiviser server stop"
    case .foreignServer(let path, let userIdentifier):
      """
      The server at \(path) belongs to another user (uid \(userIdentifier)), so nothing was sent to it. \
      Name your own socket with --socket.
      """
    case .busy(let error), .refused(let error):
      error.message
    case .unreadable(let reason):
      "What answers is no Veiviser server of this version: \(reason). Check the path with: veiviser server path"
    case .interrupted:
      "Interrupted."
    case .socket(let error):
      error.description
    }
  }

  /// The error of a server as this side tells it.
  package init(_ error: WireError) {
    switch error.kind {
    case .busy, .shuttingDown: self = .busy(error)
    default: self = .refused(error)
    }
  }
}
