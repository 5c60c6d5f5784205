package import Dialogue
import FoundationEssentials

extension DeskClock {
  /// A clock that stands still at five past nine on 17 August 2026, in Greenwich.
  package static let standing = DeskClock(
    now: { Date(timeIntervalSince1970: 1_786_957_500) },
    secondsFromGMT: { _ in 0 }
  )
}
