import Glibc

/// Turns signals into bytes on a descriptor, so that a program which waits with poll(2) sees them in its own time.
final class SignalPipe {
  /// Readable once a watched signal has come.
  let descriptor: Int32
  /// What was done on a signal before it was watched.
  private var earlier: [Int32: sigaction] = [:]

  /// - Returns: nil when there is no pipe to be had.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    SignalHandler.writeEnd = ends[1]
  }

  /// Watches signals, save those that this program was started to ignore, as `nohup` has it.
  func watch(_ signals: [Int32]) {
    for signal in signals where earlier[signal] == nil && !isIgnored(signal) {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = SignalHandler.note
      var previous = sigaction()
      if sigaction(signal, &action, &previous) == 0 { earlier[signal] = previous }
    }
  }

  private func isIgnored(_ signal: Int32) -> Bool {
    var current = sigaction()
    guard sigaction(signal, nil, &current) == 0 else { return true }
    // SIG_IGN is no function but the number 1 in the shape of one.
    return unsafeBitCast(current.__sigaction_handler.sa_handler, to: Int.self) == 1
  }

  /// Has signals do again what they did before.
  func release(_ signals: [Int32]) {
    for signal in signals {
      guard var action = earlier.removeValue(forKey: signal) else { continue }
      sigaction(signal, &action, nil)
    }
  }

  /// The signals that came since this was asked last, first to last.
  func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 ? bytes.prefix(count).map(Int32.init) : []
  }
}

/// What runs in the middle of anything else: it may only write.
private enum SignalHandler {
  /// Set before the first signal is watched, and never after.
  nonisolated(unsafe) static var writeEnd: Int32 = -1

  static let note: @convention(c) (Int32) -> Void = { signal in
    let interruptedError = errno
    var byte = UInt8(truncatingIfNeeded: signal)
    // A full pipe has enough in it to wake the reader.
    _ = write(writeEnd, &byte, 1)
    errno = interruptedError
  }
}
