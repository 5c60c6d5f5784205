/// Every limit of the protocol in one place; `server.info` tells them to clients.
package struct Limits: Codable, Sendable, Equatable {
  /// The longest line in bytes, without its newline. A longer one is skipped and answered with an error.
  package var lineBytes: Int
  /// How deep arrays and objects may be nested in a request.
  package var nesting: Int
  /// Connections served at once; a further one is told that the server is busy, and closed.
  package var connections: Int
  /// Requests that one connection may have sent ahead of their answers before the server stops reading.
  package var requestsInFlight: Int
  /// Seconds without a request after which a connection is closed; 0 for never.
  package var connectionIdleSeconds: Int
  /// Seconds without any connection after which the server leaves; 0 for never.
  package var serverIdleSeconds: Int
  /// The longest question in bytes that is read whole; of a longer one only the end is weighed.
  package var utteranceBytes: Int

  package init(
    lineBytes: Int = 64 * 1024,
    nesting: Int = 32,
    connections: Int = 64,
    requestsInFlight: Int = 64,
    connectionIdleSeconds: Int = 3600,
    serverIdleSeconds: Int = 0,
    utteranceBytes: Int = 2000
  ) {
    self.lineBytes = lineBytes
    self.nesting = nesting
    self.connections = connections
    self.requestsInFlight = requestsInFlight
    self.connectionIdleSeconds = connectionIdleSeconds
    self.serverIdleSeconds = serverIdleSeconds
    self.utteranceBytes = utteranceBytes
  }
}
