/// What the person is told while a server takes its time to start.
package struct StartNotice: Sendable, Equatable {
  /// How long the start has taken by then.
  package var wait: Duration
  package var bytes: [UInt8]

  package init(after wait: Duration, bytes: [UInt8]) {
    self.wait = wait
    self.bytes = bytes
  }
}

extension [StartNotice] {
  /// Tells one after the other, until the task is cancelled.
  ///
  /// - Parameters:
  ///   - sleep: waits; throws when the task is cancelled.
  ///   - tell: writes to the person.
  package func tell(
    sleeping sleep: (Duration) async throws -> Void,
    _ tell: ([UInt8]) -> Void
  ) async {
    var passed = Duration.zero
    for notice in self {
      guard (try? await sleep(notice.wait - passed)) != nil else { return }
      passed = notice.wait
      tell(notice.bytes)
    }
  }
}
