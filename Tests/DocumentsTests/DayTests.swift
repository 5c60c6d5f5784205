import Documents
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("2026-11-21", "2026-11-21"), ("21.11.2026", "2026-11-21"), ("1.2.27", "2027-02-01"), ("3/4/2027", "2027-04-03"),
  ])
  func aDayIsReadAsPeopleWriteIt(_ text: String, _ day: String) {
    #expect(Day(text)?.description == day)
  }

  @Test(arguments: ["2026-02-30", "31.11.2026", "2027-13-01", "i morgen", "", "2026-11", "1-2-3-4", "12026-01-01"])
  func whatIsNoDayIsNotRead(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func daysAreCountedOverMonthsAndLeapYears() {
    #expect(Day("2028-02-28")?.adding(days: 2)?.description == "2028-03-01")
    #expect(Day("2026-12-31")?.adding(days: 1)?.description == "2027-01-01")
    #expect(Day("2026-11-21")?.weekday == 6)
  }
}
