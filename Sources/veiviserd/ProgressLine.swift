import Glibc
import Synchronization

/// A line on standard error that tells how far long work has come, for people only: nothing is written where standard
/// error is no terminal, or before the work takes long.
final class ProgressLine: Sendable {
  private let isShown = isatty(STDERR_FILENO) == 1
  /// When it may be written next; 2 seconds from the start at first.
  private let next = Mutex(ContinuousClock.now + .seconds(2))
  private let written = Atomic(false)

  func show(_ text: String) {
    guard isShown else { return }
    next.withLock { next in
      guard ContinuousClock.now >= next else { return }
      next = ContinuousClock.now + .milliseconds(200)
      written.store(true, ordering: .relaxed)
      Output.tell("\r\u{1B}[K\(text)")
    }
  }

  /// Takes the line away.
  func clear() {
    if written.exchange(false, ordering: .relaxed) { Output.tell("\r\u{1B}[K") }
  }
}
