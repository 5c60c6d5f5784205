/// Facts that change, and were looked up long ago.
package struct StaleDates {
  /// After so many months somebody looks again: a school year and a half.
  package static let mostMonths = 18

  /// Months since the year 0.
  private let today: Int

  /// - Parameter today: `YYYY-MM`.
  package init?(today: String) {
    guard today.utf8.count == 7, let months = Self.months(of: today) else { return nil }
    self.today = months
  }

  /// Topics with a date, and web pages that topics or roles cite, that are older than ``mostMonths`` or not yet.
  package func findings(in base: RuleBase) -> [Diagnostic] {
    let cited = Set((base.topics.flatMap(\.citations) + base.roles.flatMap(\.citations)).map(\.source))
    let topics = base.topics.compactMap { topic in
      finding(topic.date, at: topic.location) { "\(topic.id) was checked \($0)" }
    }
    let sources = base.sources.filter { cited.contains($0.key) }.compactMap { source in
      finding(source.seen, at: source.location) { "\(source.key) was read \($0)" }
    }
    return (topics + sources).sorted()
  }

  private func finding(_ date: String?, at place: Location, _ what: (String) -> String) -> Diagnostic? {
    guard let date, let months = Self.months(of: date) else { return nil }
    if today - months > Self.mostMonths {
      let age = "more than \(Self.mostMonths) months ago"
      return Diagnostic(place, "\(what(date)), \(age): look again, mend it and give the new month.", severity: .warning)
    }
    // A year alone counts as its last month, which may well lie ahead.
    guard date.utf8.count == 7, months > today else { return nil }
    return Diagnostic(place, "\(what(date)), which is not yet: give the month in which it was.", severity: .warning)
  }

  /// A year alone may mean its last month.
  private static func months(of date: String) -> Int? {
    guard date.utf8.allSatisfy({ UInt8(ascii: "-")...UInt8(ascii: "9") ~= $0 }) else { return nil }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(parts.count), let year = parts[0] else { return nil }
    guard parts.count == 2 else { return year * 12 + 12 }
    guard let month = parts[1], (1...12).contains(month) else { return nil }
    return year * 12 + month
  }
}
