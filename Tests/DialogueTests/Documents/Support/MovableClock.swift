import Dialogue
import FoundationEssentials
import Synchronization

/// A clock that stands until it is moved; it begins at five past nine on 17 August 2026, in Greenwich.
final class MovableClock: Sendable {
  private let time = Mutex(Date(timeIntervalSince1970: 1_786_957_500))

  func move(minutes: Int) { time.withLock { $0 += Double(minutes) * 60 } }

  var clock: DeskClock { DeskClock(now: { self.time.withLock { $0 } }, secondsFromGMT: { _ in 0 }) }
}
