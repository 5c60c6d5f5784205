package import Wire

/// Why there is no answer. The program that meets it tells the person, in their language, what to do.
package enum ClientError: Error, Sendable, Equatable {
  /// Nothing listens at the path, and none was to be started.
  case noServer(path: String)
  /// There is no program to start as a server; where it was looked for.
  case noServerProgram(looked: [String])
  /// The server was started and ended, or did not get ready; `log` is where it wrote.
  case startFailed(message: String, log: String)
  /// The server ended the connection without an answer.
  case vanished
  /// The server ended the connection without an answer to something that must not be done twice, and may have done it.
  case lostInDoubt
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

  /// The error of a server as this side tells it.
  package init(_ error: WireError) {
    switch error.kind {
    case .busy, .shuttingDown: self = .busy(error)
    default: self = .refused(error)
    }
  }
}
