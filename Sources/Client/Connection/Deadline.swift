#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Waits on a descriptor until a moment, or until a person has had enough.
struct Deadline {
  private let end: ContinuousClock.Instant
  private let wait: Duration
  /// Readable once the wait is to be broken off.
  private let interrupt: CInt

  /// - Parameter interrupt: a descriptor that a signal handler writes to; nil when nothing interrupts.
  init(after wait: Duration, interruptedBy interrupt: CInt?) {
    end = .now + wait
    self.wait = wait
    self.interrupt = interrupt ?? -1
  }

  /// Waits until `descriptor` is ready for one of `events` (poll(2)).
  ///
  /// - Returns: what it is ready for; an error or a hang-up counts as readable, since reading then tells which.
  /// - Throws: ``ClientError/timedOut(seconds:)`` or ``ClientError/interrupted``
  func wait(for events: Int32, on descriptor: CInt) throws(ClientError) -> Int32 {
    while true {
      // poll(2) passes over descriptors below zero.
      var polled = [
        pollfd(fd: descriptor, events: Int16(events), revents: 0),
        pollfd(fd: interrupt, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&polled, nfds_t(polled.count), remainingMilliseconds)
      if count < 0 {
        guard errno == EINTR else { throw .socket(.system("wait for", "the server", number: errno)) }
        continue
      }
      if polled[1].revents != 0 { throw .interrupted }
      let ready = Int32(polled[0].revents)
      if ready & (POLLERR | POLLHUP | POLLNVAL) != 0 { return ready | POLLIN }
      if ready != 0 { return ready }
      if ContinuousClock.now >= end { throw .timedOut(seconds: Int(wait.components.seconds)) }
    }
  }

  /// Whether the wait is to be broken off.
  var isInterrupted: Bool {
    var polled = pollfd(fd: interrupt, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }

  /// Rounded up, so that the last wait does not end just before the moment.
  private var remainingMilliseconds: Int32 {
    let remaining = (end - .now).components
    let milliseconds = remaining.seconds * 1000 + remaining.attoseconds / 1_000_000_000_000_000 + 1
    return Int32(clamping: max(0, milliseconds))
  }
}
