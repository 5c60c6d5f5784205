import Guidance
import TestSupport
import Testing

@Suite struct StaleDatesTests {
  /// A rule base in which one topic was checked in `date`, and cites a page that was read in `seen`.
  private func base(date: String, seen: String) throws -> RuleBase {
    var rules = SmallRuleBase()
    rules.files["sources.yaml"]? += """
        page:
          kind: web
          reference: A page.
          short: Page
          address: https://example.org
          seen: \(seen)

      """
    rules.files[SmallRuleBase.topic]?.replace(
      "- {source: study2020, section: results, lines: 12-14}\n",
      with: "- {source: page}\ndate: \(date)\n"
    )
    rules.files[SmallRuleBase.topic]?.replace("  title:", with: "  check: the law\n  title:")
    let (base, diagnostics) = try rules.inspect()
    #expect(diagnostics.map(\.description) == [])
    return try #require(base)
  }

  private func findings(date: String, seen: String, today: String) throws -> [String] {
    let dates = try #require(StaleDates(today: today))
    return dates.findings(in: try base(date: date, seen: seen)).map(\.description)
  }

  @Test func whatWasCheckedEighteenMonthsAgoIsFresh() throws {
    #expect(try findings(date: "2025-05", seen: "2025-05", today: "2026-11") == [])
  }

  @Test func whatIsOlderIsToldWithWhereItStands() throws {
    #expect(
      try findings(date: "2025-04", seen: "2025-03", today: "2026-11") == [
        "sources.yaml:9:3: warning: page was read 2025-03, more than 18 months ago: "
          + "look again, mend it and give the new month.",
        "topics/jobs/pay.yaml:1:1: warning: jobs.pay was checked 2025-04, more than 18 months ago: "
          + "look again, mend it and give the new month.",
      ]
    )
  }

  @Test func aYearAloneMayMeanItsLastMonth() throws {
    #expect(try findings(date: "2025", seen: "2026-01", today: "2027-06") == [])
    #expect(try findings(date: "2025", seen: "2026-01", today: "2027-07").count == 1)
  }

  @Test func aMonthThatLiesAheadIsTold() throws {
    #expect(
      try findings(date: "2026-12", seen: "2026-11", today: "2026-11") == [
        "topics/jobs/pay.yaml:1:1: warning: jobs.pay was checked 2026-12, which is not yet: "
          + "give the month in which it was."
      ]
    )
    #expect(try findings(date: "2026", seen: "2026-11", today: "2026-11") == [])
  }

  @Test func aPageThatNobodyCitesIsNotTold() throws {
    var base = try base(date: "2026-01", seen: "2020-01")
    let dates = try #require(StaleDates(today: "2026-11"))
    #expect(dates.findings(in: base).count == 1)
    for index in base.topics.indices { base.topics[index].citations = [] }
    #expect(dates.findings(in: base) == [])
  }

  @Test(arguments: ["", "november", "-11", "2026", "2026-", "2026-13", "2026-+5", "2026-11-21"])
  func aMonthThatIsNoneIsNotTaken(_ today: String) {
    #expect(StaleDates(today: today) == nil)
  }
}
