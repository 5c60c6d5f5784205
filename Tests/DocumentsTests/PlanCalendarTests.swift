import Documents
import Guidance
import Testing

@Suite struct PlanCalendarTests {
  private func entries(_ start: String, _ times: Plan.Event.Time...) throws -> [String] {
    let events = times.enumerated().map { Instruments.event("e\($0.offset)", $0.element) }
    let instrument = Instruments.make("plan.x", .plan(Instruments.plan(events: events)))
    let document = Instruments.document(.plan, ["start": .text(start)])
    return PlanCalendar(instrument, of: document, pack: try Instruments.pack("nb")).entries
      .filter { !$0.id.hasPrefix("date.") }
      .map { entry in "\(entry.id) \(entry.day)" + (entry.lastDay.map { "–\($0)" } ?? "") }
  }

  @Test(arguments: [
    ("2026-08-17", 8, 1, "2026-08-17–2026-08-31"), ("2026-08-17", 9, 1, "2026-09-01–2026-09-30"),
    ("2026-08-17", 12, 1, "2026-12-01–2026-12-31"), ("2026-08-17", 1, 1, "2027-01-01–2027-01-31"),
    ("2026-08-17", 7, 1, "2027-07-01–2027-07-31"), ("2026-08-17", 8, 2, "2027-08-01–2027-08-31"),
    ("2026-08-17", 6, 2, "2028-06-01–2028-06-30"), ("2026-08-17", 2, 2, "2028-02-01–2028-02-29"),
    ("2026-08-17", 2, 1, "2027-02-01–2027-02-28"), ("2026-12-31", 12, 1, "2026-12-31–2026-12-31"),
    ("2026-12-31", 1, 1, "2027-01-01–2027-01-31"), ("2026-12-31", 11, 2, "2028-11-01–2028-11-30"),
    ("2027-01-04", 12, 1, "2027-12-01–2027-12-31"), ("2027-01-04", 1, 2, "2028-01-01–2028-01-31"),
    ("2028-02-29", 2, 1, "2028-02-29–2028-02-29"),
  ])
  func aMonthIsThatOfTheYearThatBeginsWithTheStart(_ start: String, _ month: Int, _ year: Int, _ days: String) throws {
    #expect(try entries(start, .month(month, year: year)) == ["e0 \(days)"])
  }

  @Test(arguments: [
    // 16 November 2026 is a Monday.
    ("2026-11-16", "2026-11-23"), ("2026-11-17", "2026-11-23"), ("2026-11-18", "2026-11-23"),
    ("2026-11-19", "2026-11-23"),
    ("2026-11-20", "2026-11-23"), ("2026-11-21", "2026-11-23"), ("2026-11-22", "2026-11-23"),
    ("2026-12-30", "2027-01-04"),
    ("2028-02-24", "2028-02-28"),
  ])
  func theFirstWeekBeginsWithTheStartAndOthersOnMonday(_ start: String, _ second: String) throws {
    #expect(try entries(start, .week(1), .week(2)) == ["e0 \(start)", "e1 \(second)"])
  }

  @Test func aLaterWeekIsCountedFromTheStart() throws {
    #expect(try entries("2026-11-18", .week(16)) == ["e0 2027-03-01"])
    #expect(try entries("2028-02-23", .week(3)) == ["e0 2028-03-06"])
  }

  @Test func entriesAreInOrderOfTimeAndThenOfThePlan() throws {
    let found = try entries("2026-08-17", .month(10, year: 1), .week(2), .week(1), .week(2))
    #expect(found.map { $0.prefix(2) } == ["e2", "e1", "e3", "e0"])
  }

  @Test func withoutAStartThereIsNoCalendar() throws {
    let instrument = Instruments.make("plan.x", .plan(Instruments.plan(events: [Instruments.event("e", .week(1))])))
    for answers: [String: Answer] in [[:], ["start": .text("[navn fjernet]")], ["end": .text("2027-06-01")]] {
      let document = Instruments.document(.plan, answers)
      #expect(PlanCalendar(instrument, of: document, pack: try Instruments.pack("nb")).entries.isEmpty)
    }
  }

  @Test func whatLiesBeyondTheCalendarIsLeftOut() throws {
    #expect(try entries("2199-12-30", .week(1), .week(9), .month(1, year: 2)) == ["e0 2199-12-30"])
  }

  @Test func theOtherDatesOfAPlanStandThereToo() throws {
    let instrument = Instruments.make("plan.x", .plan(Instruments.plan()))
    let document = Instruments.document(.plan, ["start": .text("2026-08-17"), "end": .text("2027-06-01")])
    let entries = PlanCalendar(instrument, of: document, pack: try Instruments.pack("en")).entries
    #expect(entries.filter { $0.id == "date.end" }.map(\.title) == ["end? en"])
    #expect(Set(entries.map(\.id)).count == entries.count)
  }

  @Test func conversationsAndAgreementsHaveTheirDates() throws {
    let pack = try Instruments.pack("nb")
    let talk = Instruments.make("conversation.x", .conversation(Instruments.conversation))
    let dates: [String: Answer] = ["date": .text("2026-09-01"), "log.next-date": .text("2026-08-01")]
    #expect(
      PlanCalendar(talk, of: Instruments.document(.conversation, dates), pack: pack).entries.map(\.id)
        == ["log.next-date", "date"]
    )
    let scale = Instruments.make("scale.x", .scale(Instruments.scale))
    let review: [String: Answer] = ["next-date": .text("2026-09-01")]
    #expect(PlanCalendar(scale, of: Instruments.document(.agreement, review), pack: pack).entries.count == 1)
    #expect(PlanCalendar(scale, of: Instruments.document(.scale, review), pack: pack).entries.isEmpty)
  }
}
