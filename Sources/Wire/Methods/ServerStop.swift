/// Ends the server, as SIGTERM does.
package enum ServerStop: WireMethod {
  package typealias Parameters = NoParameters

  package struct Result: Codable, Sendable, Equatable {
    package var processIdentifier: Int

    package init(processIdentifier: Int) {
      self.processIdentifier = processIdentifier
    }
  }

  package static let name = "server.stop"
  package static let summary = "Ends the server once the requests in flight are answered."
  package static let parameters: [Parameter] = []
  /// The next server would be stopped.
  package static let isRepeatable = false
  package static let resultSchema = Schema.object(["processIdentifier": Schema.integer])
}
