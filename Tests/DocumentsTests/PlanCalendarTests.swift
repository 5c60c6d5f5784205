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

  private static let rhythms = ["weekly", "monthly", "never"]

  /// Ids of the events of a plan, with the conditions of each, that a document with `answers` has.
  private func kept(_ conditions: [String: [Plan.Condition]], _ answers: [String: Answer]) throws -> [String] {
    let events = conditions.sorted { $0.key < $1.key }.map { id, conditions in
      var event = Instruments.event(id, .week(1))
      event.conditions = conditions
      return event
    }
    var plan = Instruments.plan(events: events)
    let choices = Self.rhythms.map { Plan.Question.Choice(id: $0, title: Instruments.text($0)) }
    for place in plan.questions.indices where plan.questions[place].id == "rhythm" {
      plan.questions[place].kind = .choice(choices, suggestion: "weekly")
    }
    let instrument = Instruments.make("plan.x", .plan(plan))
    let document = Instruments.document(.plan, answers.merging(["start": .text("2026-08-17")]) { $1 })
    return PlanCalendar(instrument, of: document, pack: try Instruments.pack("nb")).entries.map(\.id)
  }

  @Test(arguments: [
    (Answer?.none, ["weekly"]), (.text("weekly"), ["weekly"]), (.text("monthly"), ["seldom"]),
    (.text("never"), ["seldom"]), (.text("[navn fjernet]"), ["weekly"]), (.number(2), ["weekly"]),
  ])
  func anEventIsThereWithTheChoicesThatItNames(_ answer: Answer?, _ events: [String]) throws {
    let conditions = [
      "weekly": [Plan.Condition(question: "rhythm", test: .oneOf(["weekly"]))],
      "seldom": [Plan.Condition(question: "rhythm", test: .oneOf(["monthly", "never"]))],
    ]
    #expect(try kept(conditions, answer.map { ["rhythm": $0] } ?? [:]) == events)
  }

  @Test(arguments: [
    (Answer?.none, ["many"]), (.number(1), ["few"]), (.number(2), ["few"]), (.number(3), ["many"]),
    (.number(9), ["many"]), (.number(10), ["many"]), (.text("1"), ["many"]),
  ])
  func anEventIsThereWithTheNumbersThatItNames(_ answer: Answer?, _ events: [String]) throws {
    let conditions = [
      "few": [Plan.Condition(question: "count", test: .number(1...2))],
      "many": [Plan.Condition(question: "count", test: .number(3...9))],
    ]
    #expect(try kept(conditions, answer.map { ["count": $0] } ?? [:]) == events)
  }

  @Test func allConditionsOfAnEventMustHold() throws {
    let conditions = [
      "both": [
        Plan.Condition(question: "again", test: .flag(true)), Plan.Condition(question: "count", test: .number(1...2)),
      ], "once": [Plan.Condition(question: "again", test: .flag(false))],
    ]
    #expect(try kept(conditions, [:]) == ["once"])
    #expect(try kept(conditions, ["again": .flag(true)]) == [])
    #expect(try kept(conditions, ["again": .flag(true), "count": .number(1)]) == ["both"])
  }

  @Test func aQuestionWithoutAnswerOrDefaultLeavesItsEventsThere() throws {
    var event = Instruments.event("e", .week(1))
    event.conditions = [Plan.Condition(question: "count", test: .number(1...2))]
    var plan = Instruments.plan(events: [event])
    for place in plan.questions.indices where plan.questions[place].id == "count" {
      plan.questions[place].kind = .number(0...9, unit: nil, suggestion: nil)
    }
    let instrument = Instruments.make("plan.x", .plan(plan))
    func count(_ answers: [String: Answer]) throws -> Int {
      let document = Instruments.document(.plan, answers.merging(["start": .text("2026-08-17")]) { $1 })
      return PlanCalendar(instrument, of: document, pack: try Instruments.pack("nb")).entries.count
    }
    #expect(try count([:]) == 1)
    #expect(try count(["count": .number(0)]) == 0)
  }

  @Test func hoursAndCoverHaveConditionsOfTheirOwn() throws {
    var event = Instruments.event("e", .week(1))
    event.hoursConditions = [Plan.Condition(question: "count", test: .number(3...3))]
    event.coverConditions = [Plan.Condition(question: "again", test: .flag(true))]
    let instrument = Instruments.make("plan.x", .plan(Instruments.plan(events: [event])))
    func facts(_ answers: [String: Answer]) throws -> [String] {
      let document = Instruments.document(.plan, answers.merging(["start": .text("2026-08-17")]) { $1 })
      return PlanCalendar(instrument, of: document, pack: try Instruments.pack("nb")).entries
        .map { "\($0.hours.map(String.init) ?? "-") \($0.needsCover)" }
    }
    #expect(try facts([:]) == ["2 false"])
    #expect(try facts(["count": .number(4), "again": .flag(true)]) == ["- true"])
  }

  @Test(arguments: [
    (String?.none, -2, "2026-12-07"), ("2027-06-01", -2, "2027-05-18"), ("2027-06-01", 0, "2027-06-01"),
    ("2027-06-01", 1, "2027-06-08"), ("2026-08-20", -2, "2026-08-17"), ("[navn fjernet]", -2, "2026-12-07"),
  ])
  func anEventFollowsADateOnceItIsAnswered(_ end: String?, _ weeks: Int, _ day: String) throws {
    var event = Instruments.event("e", .week(17))
    event.following = Plan.Event.Following(question: "end", weeks: weeks)
    let instrument = Instruments.make("plan.x", .plan(Instruments.plan(events: [event])))
    var answers: [String: Answer] = ["start": .text("2026-08-17")]
    if let end { answers["end"] = .text(end) }
    let document = Instruments.document(.plan, answers)
    let entries = PlanCalendar(instrument, of: document, pack: try Instruments.pack("nb")).entries
    let entry = try #require(entries.first { $0.id == "e" })
    #expect(entry.day.description == day)
    #expect(entry.lastDay == nil)
  }

  @Test(arguments: [
    // 1 August 2026 is a Saturday, 1 November a Sunday.
    ("2026-08-01", 8, "2026-08-03"), ("2026-08-01", 9, "2026-09-01"), ("2026-08-01", 11, "2026-11-02"),
    ("2026-08-01", 1, "2027-01-04"), ("2027-02-01", 5, "2027-05-03"), ("2028-02-01", 5, "2028-05-02"),
    ("2026-08-17", 8, "2026-08-17"), ("2027-01-30", 1, "2027-01-30"), ("2027-01-29", 1, "2027-01-29"),
  ])
  func aMonthIsMarkedOnItsFirstWorkingDay(_ start: String, _ month: Int, _ day: String) throws {
    let event = Instruments.event("e", .month(month, year: 1))
    let instrument = Instruments.make("plan.x", .plan(Instruments.plan(events: [event])))
    let document = Instruments.document(.plan, ["start": .text(start)])
    let entries = PlanCalendar(instrument, of: document, pack: try Instruments.pack("nb")).entries
    #expect(entries.map(\.markedDay.description) == [day])
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
