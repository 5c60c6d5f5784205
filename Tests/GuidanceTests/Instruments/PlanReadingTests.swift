import Guidance
import TestSupport
import Testing

@Suite struct PlanReadingTests {
  private func plan() throws -> Plan {
    guard case .plan(let plan) = try SmallRuleBase.instrument(.plan).content else { throw NoPlan() }
    return plan
  }

  private struct NoPlan: Error {}

  private func local(_ bokmål: String, _ nynorsk: String, _ english: String) -> LocalText {
    LocalText([LanguageCode("nb"): bokmål, LanguageCode("nn"): nynorsk, LanguageCode("en"): english])
  }

  @Test func itsQuestionsAreReadWithTheirKinds() throws {
    let read = try plan()
    #expect(read.sections.map(\.id) == ["frame"])
    #expect(read.questions.map(\.id) == ["start", "aim", "people", "place", "times", "alone"])
    let choices = [
      Plan.Question.Choice(id: "inside", title: local("Inne", "Inne", "Inside")),
      Plan.Question.Choice(id: "outside", title: local("Ute", "Ute", "Outside")),
    ]
    #expect(
      read.questions.map(\.kind) == [
        .date, .text(suggestion: local("Ro", "Ro", "Calm")), .list(suggestion: nil),
        .choice(choices, suggestion: "inside"),
        .number(1...9, unit: local("ganger", "gonger", "times"), suggestion: 2), .yesNo(suggestion: false),
      ]
    )
    #expect(read.questions.map(\.isRequired) == [true, false, false, false, false, false])
    #expect(read.questions[2].origin == .derived)
    #expect(read.questions[3].why == local("Derfor.", "Difor.", "Because."))
  }

  @Test func itsEventsAreReadWithTheirTimes() throws {
    let events = try plan().events
    #expect(events.map(\.time) == [.week(1), .month(12, year: 2)])
    #expect(events.map(\.hours) == [2, nil])
    #expect(events.map(\.needsCover) == [true, false])
    #expect(events.map(\.who) == [["mentor", "nurse"], []])
    #expect(events.map(\.origin) == [.source, .derived])
  }

  @Test func aPlanWithoutEventsNeedsNoStart() throws {
    var rules = SmallRuleBase.withInstruments
    let text = try #require(rules.files["plans/shift.yaml"])
    let withoutEvents = try #require(text.split(separator: "events:").first)
    rules.files["plans/shift.yaml"] = String(withoutEvents).replacing("id: start", with: "id: day")
    #expect(try rules.findings() == [])
  }

  @Test(arguments: InstrumentFault.ofPlans)
  func whatIsWrongIsTold(_ fault: InstrumentFault) throws { try fault.expectToBeTold() }
}
