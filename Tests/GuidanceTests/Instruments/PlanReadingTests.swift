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
    #expect(read.questions.map(\.id) == ["start", "aim", "people", "place", "times", "alone", "last"])
    let choices = [
      Plan.Question.Choice(id: "inside", title: local("Inne", "Inne", "Inside")),
      Plan.Question.Choice(id: "outside", title: local("Ute", "Ute", "Outside")),
    ]
    #expect(
      read.questions.map(\.kind) == [
        .date, .text(suggestion: local("Ro", "Ro", "Calm")), .list(suggestion: nil),
        .choice(choices, suggestion: "inside"),
        .number(1...9, unit: local("ganger", "gonger", "times"), suggestion: 2), .yesNo(suggestion: false), .date,
      ]
    )
    #expect(read.questions.map(\.isRequired) == [true] + [Bool](repeating: false, count: 6))
    #expect(read.questions[4].unitOfOne == local("gang", "gong", "time"))
    #expect(read.questions[2].origin == .derived)
    #expect(read.questions[3].why == local("Derfor.", "Difor.", "Because."))
  }

  @Test func itsEventsAreReadWithTheirTimes() throws {
    let events = try plan().events
    #expect(events.map(\.time) == [.week(1), .month(12, year: 2), .week(3)])
    #expect(events.map(\.hours) == [2, nil, 1])
    #expect(events.map(\.needsCover) == [true, false, true])
    #expect(events.map(\.who) == [["mentor", "nurse"], [], []])
    #expect(events.map(\.origin) == [.source, .derived, .source])
  }

  @Test func itsEventsAreReadWithWhatTheyAskOfItsAnswers() throws {
    let events = try plan().events
    #expect(events.map(\.following) == [nil, nil, Plan.Event.Following(question: "last", weeks: -1)])
    #expect(events[1].conditions + events[1].hoursConditions + events[1].coverConditions == [])
    #expect(
      events[2].conditions == [
        Plan.Condition(question: "place", test: .oneOf(["inside"])),
        Plan.Condition(question: "alone", test: .flag(true)),
      ]
    )
    // What is not said of a number is up to the question.
    #expect(events[2].hoursConditions == [Plan.Condition(question: "times", test: .number(1...4))])
    #expect(events[2].coverConditions == [Plan.Condition(question: "times", test: .number(2...3))])
  }

  @Test func whatIsWrongWithAQuestionIsNotToldAgainOfItsEvents() throws {
    var rules = SmallRuleBase.withInstruments
    let text = try #require(rules.files["plans/shift.yaml"])
    rules.files["plans/shift.yaml"] = text.replacing("minimum: 1, ", with: "")
    let findings = try rules.findings()
    #expect(findings.count == 1)
    #expect(findings.first?.hasSuffix("«minimum» is missing.") == true)
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
