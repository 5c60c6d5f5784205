package import FoundationEssentials

/// A day of the Gregorian calendar, wherever one is: `2026-11-21`.
package struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Plans are about the time at hand.
  private static let years = 1900...2199

  /// - Returns: nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    let components = DateComponents(year: year, month: month, day: day)
    guard Self.years.contains(year), let date = Self.calendar.date(from: components),
      Self.calendar.dateComponents([.year, .month, .day], from: date) == components
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-11-21`, `21.11.2026`, `21. 11. 2026` or `21/11/2026`.
  package init?(_ text: some StringProtocol) {
    let byDash = text.split(separator: "-", omittingEmptySubsequences: false).map { Self.number($0) }
    let byMark = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "/" }.map { Self.number($0) }
    if byDash.count == 3, let year = byDash[0], let month = byDash[1], let day = byDash[2] {
      self.init(year: year, month: month, day: day)
    } else if byMark.count == 3, let day = byMark[0], let month = byMark[1], let year = byMark[2] {
      self.init(year: year < 100 ? 2000 + year : year, month: month, day: day)
    } else {
      return nil
    }
  }

  /// Whether `text` is written as a date, with or without its year, and the calendar has no such day.
  static func isOffTheCalendar(_ text: String) -> Bool {
    if Day(text) != nil { return false }
    let byDash = text.split(separator: "-", omittingEmptySubsequences: false).map { number($0) }
    let byMark = text.split { $0 == "." || $0 == "/" }.map { number($0) }
    if byDash.count == 3 { return !byDash.contains(nil) }
    let numbers = byMark.compactMap(\.self)
    guard (2...3).contains(byMark.count), numbers.count == byMark.count else { return false }
    // A leap year has every day.
    return numbers.count == 3 || Day(year: 2000, month: numbers[1], day: numbers[0]) == nil
  }

  /// Digits, perhaps with spaces around them, and no sign.
  private static func number(_ text: some StringProtocol) -> Int? {
    let digits = String(text).trimmingSpaces
    return digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
  }

  /// The day of `date` at `secondsFromGMT`.
  package init?(_ date: Date, secondsFromGMT: Int = 0) {
    let parts = Self.calendar.dateComponents(
      [.year, .month, .day],
      from: date.addingTimeInterval(Double(secondsFromGMT))
    )
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package func adding(days: Int) -> Day? {
    let start = Self.calendar.date(from: DateComponents(year: year, month: month, day: day))
    return start.flatMap { Self.calendar.date(byAdding: .day, value: days, to: $0) }.flatMap { Day($0) }
  }

  /// 1 for Monday to 7 for Sunday.
  package var weekday: Int {
    let date = Self.calendar.date(from: DateComponents(year: year, month: month, day: day))
    let sundayFirst = date.map { Self.calendar.component(.weekday, from: $0) } ?? 1
    return (sundayFirst + 5) % 7 + 1
  }

  /// Monday to Friday, and neither New Year's Day nor the first of May.
  package var isWorkingDay: Bool { weekday <= 5 && !(day == 1 && (month == 1 || month == 5)) }

  package var description: String { "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))" }

  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }

  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
    return calendar
  }()
}
