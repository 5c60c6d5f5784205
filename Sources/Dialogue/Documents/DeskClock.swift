package import FoundationEssentials

/// What time it is, here.
package struct DeskClock: Sendable {
  /// The time, to the second.
  package let now: @Sendable () -> Date
  /// How far the place's time is ahead of Greenwich's.
  package let secondsFromGMT: @Sendable (Date) -> Int

  package init(now: @escaping @Sendable () -> Date, secondsFromGMT: @escaping @Sendable (Date) -> Int) {
    self.now = now
    self.secondsFromGMT = secondsFromGMT
  }

  /// `10.05`
  func timeOfDay(_ date: Date) -> String {
    let seconds = Int(date.timeIntervalSince1970) + secondsFromGMT(date)
    let minutes = (seconds / 60 % 1440 + 1440) % 1440
    let text = "\(minutes / 60).\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    return minutes < 600 ? "0" + text : text
  }
}
