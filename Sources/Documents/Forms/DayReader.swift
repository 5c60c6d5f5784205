package import Guidance

/// Reads days as people write them: «17.8», «17. august 2027», «på torsdag», “in two weeks”.
package struct DayReader: Sendable {
  package enum Reading: Sendable, Equatable {
    case day(Day)
    /// A date by its form, but there is no such day.
    case impossible
    case none
  }

  private let packs: [Names]

  /// The words of one language, folded.
  private struct Names: Sendable {
    var months: [String]
    var weekdays: [String]
    var numbers: [[String]]
    var today: [[String]]
    var tomorrow: [[String]]
    var overmorrow: [[String]]
    var within: Set<String>
    var units: [(words: Set<String>, unit: Unit)]
    var around: Set<String>
  }

  private enum Unit: Sendable { case day, week, month }

  /// The first letters by which a month or a weekday may be named.
  private static let fewestLetters = 3
  /// The 29th of February comes in at most so many years.
  private static let longestGap = 8

  package init(_ languages: [LanguagePack]) {
    packs = languages.map { pack in
      func lines(_ meaning: DayWords.Meaning) -> [[String]] {
        pack.dayWords[meaning].map { AnswerFolding.words(of: $0) }
      }
      func words(_ meaning: DayWords.Meaning) -> Set<String> { Set(lines(meaning).joined()) }
      return Names(
        months: pack.months.flatMap { AnswerFolding.words(of: $0).prefix(1) },
        weekdays: pack.dayWords.weekdays.flatMap { AnswerFolding.words(of: $0).prefix(1) },
        numbers: pack.dayWords.numbers.map { AnswerFolding.words(of: $0) },
        today: lines(.today),
        tomorrow: lines(.tomorrow),
        overmorrow: lines(.overmorrow),
        within: words(.within),
        units: [(words(.day), .day), (words(.week), .week), (words(.month), .month)],
        around: words(.around)
      )
    }
  }

  /// - Parameter today: without it, a day is read only where its year is told.
  package func read(_ text: String, today: Day?) -> Reading {
    var words = AnswerFolding.words(of: text)
    if let today, let day = relative(words, today) { return .day(day) }
    words.removeAll { word in Int(word) == nil && packs.contains { $0.around.contains(word) } }
    if let today, words.count == 1, let weekday = place(of: words[0], \.weekdays) {
      // Said on a Thursday, Thursday is the one to come.
      let ahead = (weekday + 1 - today.weekday + 6) % 7 + 1
      return today.adding(days: ahead).map { .day($0) } ?? .none
    }
    let isOnWeekday = words.count > 1 && place(of: words[0], \.weekdays) != nil
    if isOnWeekday { words.removeFirst() }
    let numbers = words.map { Self.number($0) }
    if let named = named(words, numbers, today) { return named }
    guard isOnWeekday || text.trimmingSpaces.first?.isNumber == true else { return .none }
    switch numbers.count {
    case 3: return dated(numbers)
    case 2 where Self.joins(text): return undated(day: numbers[0], month: numbers[1], today)
    default: return .none
    }
  }

  /// Whether something in it is a date's: a number, a month or a word for a day.
  package func isDateLike(_ text: String) -> Bool {
    let words = AnswerFolding.words(of: text)
    return text.contains(where: \.isNumber)
      || words.contains { place(of: $0, \.months) != nil || place(of: $0, \.weekdays) != nil }
      || packs.contains { pack in
        (pack.today + pack.tomorrow + pack.overmorrow).contains { words.starts(with: $0) && !$0.isEmpty }
          || words.first.map(pack.within.contains) ?? false
      }
  }

  private func relative(_ words: [String], _ today: Day) -> Day? {
    for pack in packs {
      if pack.today.contains(words) { return today }
      if pack.tomorrow.contains(words) { return today.adding(days: 1) }
      if pack.overmorrow.contains(words) { return today.adding(days: 2) }
    }
    guard words.count == 3 else { return nil }
    for pack in packs where pack.within.contains(words[0]) {
      guard let unit = pack.units.first(where: { $0.words.contains(words[2]) })?.unit,
        let count = Int(words[1]) ?? pack.numbers.firstIndex(where: { $0.contains(words[1]) }).map({ $0 + 1 }),
        (0...1000).contains(count)
      else { continue }
      return switch unit {
      case .day: today.adding(days: count)
      case .week: today.adding(days: count * 7)
      case .month: today.adding(months: count)
      }
    }
    return nil
  }

  /// `17 august 2027`, `august 17 2027`, `17 august`; nil where no month is named.
  private func named(_ words: [String], _ numbers: [Int?], _ today: Day?) -> Reading? {
    guard (2...3).contains(words.count), let place = words.firstIndex(where: { self.place(of: $0, \.months) != nil }),
      place < 2, let month = self.place(of: words[place], \.months).map({ $0 + 1 })
    else { return nil }
    let rest = numbers.indices.filter { $0 != place }.map { numbers[$0] }
    guard let day = rest[0] else { return nil }
    // «august 2027» names no day.
    if rest.count == 1 { return day > 99 ? .none : undated(day: day, month: month, today) }
    return rest[1].map { dated([day, month, $0]) }
  }

  /// Year first where it has more than two digits, else day, month and year.
  private func dated(_ numbers: [Int?]) -> Reading {
    guard let first = numbers[0], let month = numbers[1], let last = numbers[2] else { return .none }
    let (year, day) = first > 99 ? (first, last) : (last, first)
    let dated = Day(year: year < 100 ? 2000 + year : year, month: month, day: day)
    return dated.map { .day($0) } ?? .impossible
  }

  /// The next such day, today among them.
  private func undated(day: Int?, month: Int?, _ today: Day?) -> Reading {
    guard let day, let month, let today else { return .none }
    for year in today.year...(today.year + Self.longestGap) {
      if let found = Day(year: year, month: month, day: day), found >= today { return .day(found) }
    }
    return .impossible
  }

  /// The place in a list of names of which `word` is one, or begins one.
  private func place(of word: String, _ names: KeyPath<Names, [String]>) -> Int? {
    guard word.count >= Self.fewestLetters else { return nil }
    return packs.lazy.compactMap { pack in
      let names = pack[keyPath: names]
      if let place = names.firstIndex(of: word) { return place }
      let begun = names.indices.filter { names[$0].hasPrefix(word) }
      return begun.count == 1 ? begun[0] : nil
    }.first
  }

  /// Digits, perhaps with an English ending: «17th».
  private static func number(_ word: String) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let ending = word.dropFirst(digits.count)
    return ending.isEmpty || ["st", "nd", "rd", "th"].contains(ending) ? Int(digits) : nil
  }

  /// Whether the two numbers of `text` are joined as day and month are: by a stop or a stroke.
  private static func joins(_ text: String) -> Bool {
    let between = text.drop { !$0.isNumber }.drop { $0.isNumber }.prefix { !$0.isNumber }
    return between.contains { "./".contains($0) } && between.allSatisfy { "./ ".contains($0) }
  }
}

extension Day {
  /// The same day of a later month, or its last where it is shorter.
  func adding(months: Int) -> Day? {
    let place = month - 1 + months
    let (year, month) = (year + place / 12, place % 12 + 1)
    return (1...day).lazy.reversed().compactMap { Day(year: year, month: month, day: $0) }.first
  }
}
