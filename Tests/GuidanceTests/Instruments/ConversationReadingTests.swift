import Guidance
import TestSupport
import Testing

@Suite struct ConversationReadingTests {
  @Test func itsLengthsAndStepsAreRead() throws {
    guard case .conversation(let read) = try SmallRuleBase.instrument(.conversation).content else {
      Issue.record("no conversation")
      return
    }
    #expect(read.years == [.first])
    #expect(read.lengths == [10, 20])
    #expect(read.steps.map(\.withholdsAdvice) == [true, false])
    #expect(read.steps.map(\.origin) == [.source, .derived])
    #expect(read.steps[0].action[LanguageCode("en")] == "Listen.")
    #expect(read.steps[0].questions[LanguageCode("nn")] == ["Kva?", "Når?"])
  }

  @Test func anAgendaLeavesOutStepsWithoutMinutes() throws {
    guard case .conversation(let read) = try SmallRuleBase.instrument(.conversation).content else {
      Issue.record("no conversation")
      return
    }
    #expect(read.agenda(length: 10).map(\.step.id) == ["hear"])
    #expect(read.agenda(length: 20).map(\.minutes) == [15, 5])
    #expect(read.agenda(length: 15).isEmpty)
  }

  @Test(arguments: InstrumentFault.ofConversations)
  func whatIsWrongIsTold(_ fault: InstrumentFault) throws { try fault.expectToBeTold() }
}
