package import Wire

/// Which server to connect to, and how.
package struct ConnectionRequest: Sendable, Equatable {
  package var socket: SocketPath
  /// Whether to start a server when none answers.
  package var startsServer: Bool
  /// A descriptor that becomes readable when the person has had enough of waiting for a start.
  package var interrupt: Int32?
  /// What to write to standard error when a start takes its time, first to last.
  package var notices: [StartNotice]

  package init(socket: SocketPath, startsServer: Bool, interrupt: Int32?, notices: [StartNotice] = []) {
    self.socket = socket
    self.startsServer = startsServer
    self.interrupt = interrupt
    self.notices = notices
  }
}
