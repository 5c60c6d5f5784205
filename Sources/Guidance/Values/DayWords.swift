/// Words by which people tell a day, in small letters.
package struct DayWords: Sendable, Equatable {
  package enum Meaning: String, Sendable, CaseIterable {
    case today, tomorrow
    /// The day after tomorrow.
    case overmorrow
    /// What stands before the time until then: «om».
    case within
    case day, week, month
    /// What may stand around a day: «den», «på», «neste».
    case around
  }

  private let words: [Meaning: Set<String>]
  /// Monday to Sunday.
  package let weekdays: [String]
  /// From one; words for the same number stand with a space between them.
  package let numbers: [String]

  package init(_ words: [Meaning: Set<String>] = [:], weekdays: [String] = [], numbers: [String] = []) {
    self.words = words
    self.weekdays = weekdays
    self.numbers = numbers
  }

  package subscript(_ meaning: Meaning) -> Set<String> { words[meaning] ?? [] }
}
