package import Wire

/// What a server is told at its start.
package struct ServerConfiguration: Sendable {
  package var socket: SocketPath
  /// The descriptor of a socket that systemd opened, listened on instead of making one at `socket`.
  package var inheritedSocket: CInt?
  package var limits: Limits
  /// How long requests in flight may take once the server leaves.
  package var patience: Duration
  /// Where systemd is told how the server fares.
  package var serviceManager: ServiceManager
  /// Where a starter is told that the server listens.
  package var readyDescriptor: ReadyDescriptor

  package init(
    socket: SocketPath,
    inheritedSocket: CInt? = nil,
    limits: Limits = Limits(),
    patience: Duration = .seconds(5),
    serviceManager: ServiceManager = ServiceManager(environment: [:]),
    readyDescriptor: ReadyDescriptor = ReadyDescriptor(nil)
  ) {
    self.socket = socket
    self.inheritedSocket = inheritedSocket
    self.limits = limits
    self.patience = patience
    self.serviceManager = serviceManager
    self.readyDescriptor = readyDescriptor
  }
}
