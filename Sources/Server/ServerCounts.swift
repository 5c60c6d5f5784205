import Synchronization

/// What the server counts for `server.info`.
package final class ServerCounts: Sendable {
  private let requestCount = Atomic(0)
  private let start = ContinuousClock.now

  package init() {}

  /// Requests taken since the start.
  package var requests: Int { requestCount.load(ordering: .relaxed) }

  package var uptime: Duration { start.duration(to: .now) }

  func countRequest() {
    requestCount.add(1, ordering: .relaxed)
  }
}
