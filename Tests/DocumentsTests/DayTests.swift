import Documents
import FoundationEssentials
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("2026-11-21", "2026-11-21"), ("21.11.2026", "2026-11-21"), ("1.2.27", "2027-02-01"), ("3/4/2027", "2027-04-03"),
    ("21. 11. 2026", "2026-11-21"), ("2026-1-5", "2026-01-05"), ("01.01.1900", "1900-01-01"),
    ("31.12.2199", "2199-12-31"),
    ("29.2.2000", "2000-02-29"),
  ])
  func aDayIsReadAsPeopleWriteIt(_ text: String, _ day: String) {
    #expect(Day(text)?.description == day)
  }

  @Test(arguments: [
    "2026-02-30", "31.11.2026", "2027-13-01", "i morgen", "", "2026-11", "1-2-3-4", "12026-01-01", "29.2.2100",
    "31.12.1899", "1.1.2200", "0.1.2027", "1.0.2027", "1.1.-5", "+1.1.2027", "2027-+1-01", "1.1.", "..", "--",
    "1..2027",
    "١.١.٢٠٢٧", "99999999999999999999.1.2027",
  ])
  func whatIsNoDayIsNotRead(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func daysAreCountedOverMonthsAndLeapYears() {
    #expect(Day("2028-02-28")?.adding(days: 2)?.description == "2028-03-01")
    #expect(Day("2026-12-31")?.adding(days: 1)?.description == "2027-01-01")
    #expect(Day("2028-03-01")?.adding(days: -1)?.description == "2028-02-29")
    #expect(Day("2199-12-31")?.adding(days: 1) == nil)
    #expect(Day("2026-11-21")?.weekday == 6)
    #expect(Day("2026-11-22")?.weekday == 7)
    #expect(Day("2026-11-23")?.weekday == 1)
  }

  @Test func aDayDependsOnWhereOneIs() {
    let newYear = Date(timeIntervalSince1970: 1_798_759_800)
    #expect(Day(newYear)?.description == "2026-12-31")
    #expect(Day(newYear, secondsFromGMT: 3600)?.description == "2027-01-01")
  }

  @Test func daysAreInOrder() throws {
    let days = try ["2027-01-01", "2026-12-31", "2026-12-04", "2026-11-30"].map { try #require(Day($0)) }
    #expect(days.sorted().map(\.description) == ["2026-11-30", "2026-12-04", "2026-12-31", "2027-01-01"])
  }
}
