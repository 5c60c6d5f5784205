import Dialogue
import Guidance
import TestSupport
import Testing
import Wire

/// Instruments and documents that are asked for in people's own words.
@Suite struct RequestTests {
  @Test(arguments: [
    ("nb", "ny sjekkliste", "checklist."), ("nb", "ny samtale", "conversation."), ("nb", "lag en plan", "plan."),
    ("nb", "new plan", "plan."),
    ("nn", "eg treng ein plan for mentorprogrammet", "plan."), ("nn", "ny samtale", "conversation."),
    ("en", "make me an annual wheel", "plan."), ("en", "new plan", "plan."), ("en", "I need a checklist", "checklist."),
  ])
  func whatIsWantedIsListed(_ language: String, _ line: String, _ instrument: String) async throws {
    let script = try DialogueScript(language)
    try await script.run("> \(line)\n  command; document none")
    let listed = try #require(script.last?.context.listed)
    #expect(listed.contains { $0.hasPrefix(instrument) }, "\(listed)")
    try await script.run("> 1\n  dialogue; says documentBegun")
  }

  @Test(arguments: [
    ("nb", "finnes det en mal for årshjul", "plan."), ("nn", "finst det ein mal for årshjul", "plan."),
    ("nn", "eg er mentor og skal ha første samtale med ein nyutdanna lærar om ein halvtime", "conversation.first-talk"),
    ("nb", "jeg leder TST møte i dag", "checklist.tst-meeting"),
    ("nn", "eg leder TST møte i dag", "checklist.tst-meeting"),
  ])
  func aStoryIsOfferedWhatPreparesForIt(_ language: String, _ line: String, _ instrument: String) async throws {
    let script = try DialogueScript(language)
    try await script.run("> \(line)")
    let reply = try #require(script.last)
    let isOffered =
      reply.lines.contains { $0.contains(instrument) }
      || reply.context.listed?.contains { $0.hasPrefix(instrument) } == true
    #expect(isOffered, "\(reply.lines)")
  }

  @Test(arguments: [("nb", "åpne sjekklisten"), ("nn", "opne sjekklista"), ("en", "open the checklist")])
  func aDocumentIsOpenedInASentence(_ language: String, _ line: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start
      > [yes]
      > {pause}
      > \(line)
        document checklist-1; asks announced
      > {pause}
      + 1
      > /{new} checklist.consent
      > {pause}
      > \(line)
        listed checklist-2, checklist-1
      """
    )
  }

  @Test(arguments: [
    ("nb", "jeg vil fortsette på sjekklisten fra i går"), ("nn", "eg vil halde fram med sjekklista frå i går"),
    ("en", "I want to continue with the checklist from yesterday"),
  ])
  func whatIsUnderWayIsOffered(_ language: String, _ line: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section
      > {pause}
      > /{new} checklist.tst-start
      > {pause}
      > \(line)
        command; says documentsUnderWay; listed checklist-1
      > 1
        document checklist-1
      """
    )
  }

  @Test(arguments: [
    "ny mentor, hva gjør jeg", "åpne for kritikk", "lag og samarbeid", "vis tillit", "ny på skolen",
    "hvordan lager jeg en plan for veiledningen?", "jeg trenger hjelp", "start med lesson study",
  ])
  func aQuestionIsNoRequest(_ line: String) async throws {
    let script = try DialogueScript("nb")
    try await script.run("> /ny checklist.tst-start\n> /pause\n> \(line)\n  document none")
    #expect(script.last?.context.listed == nil, "\(script.last?.lines ?? [])")
  }

  @Test func anAnswerInWordsIsNoRequest() async throws {
    try await DialogueScript("nb").run(
      """
      > /ny plan.practice-section
      > 17.8.2026
      > lag en plan
        kept purpose = lag en plan; asks lead
      > ny sjekkliste
        kept lead = ny sjekkliste
      """
    )
  }
}
