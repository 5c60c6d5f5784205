import Dialogue
import Foundation

extension DeskClock {
  /// The time of this machine.
  static let system = DeskClock(
    now: { Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down)) },
    secondsFromGMT: { TimeZone.current.secondsFromGMT(for: $0) }
  )
}
