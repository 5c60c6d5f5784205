import Guidance
import TestSupport
import Testing
import Wire

/// The end of documents: what is open, what remains, and how little is printed.
@Suite struct FinishDialogueTests {
  @Test(arguments: ["nb", "nn", "en"])
  func whatIsOpenIsToldAtTheEndAndGoneOnWith(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section Vår
      > 17.8.2026
      > {finish}
        finished; says documentFinished; says openFields; has /{edit} 2; has /{edit} 6; lacks /{edit} 7; says moreOpen
        says reopenHint; has /{open} plan-1
      > /{finish}
        command; says alreadyFinished; unsaid calendar; finished
      > /{open} plan-1
        dialogue; unfinished; asks purpose; says documentReopened
      > Ro
        asks lead; unfinished
      > {undo}
      > {undo}
        finished
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func oneChangeInAFinishedDocumentIsOneLine(_ language: String) async throws {
    let script = try DialogueScript(language)
    try await script.run(
      """
      > /{new} checklist.tst-start
      > [yes] *16
        finished; unsaid remaining; unsaid openFields
      > /{edit} 3 [no], til høsten
        finished; says answerChanged; has 3; kept long-term = false; document checklist-1
      """
    )
    #expect(try #require(script.last).lines.count < 10)
    try await script.run("> /{tick} 3\n  kept long-term = true; says answerChanged; document checklist-1")
    #expect(try #require(script.last).lines.count < 10)
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aChecklistSaysWhatRemains(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start
      > /{show}
        unsaid remaining
      > [no], venter på rektor
      > [yes] *3
      > [skip]
      > [yes] *10
      > [irrelevant]
        finished; says remaining; has venter på rektor; says unanswered
      > /{show}
        says remaining; has venter på rektor
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func anAuditShowsGapsAndNextStepsLowestFirst(_ language: String) async throws {
    let script = try DialogueScript(language)
    try await script.run(
      """
      > /{new} audit.framework
      > 2
      > [skip]
      > Tid
      > Avtale timer
      > 1
      > [skip]
      > [skip]
      > Skrive plan
      > {finish}
        finished; says auditNext; has Avtale timer; has Tid; has Skrive plan
      """
    )
    let lines = try #require(script.last?.lines)
    let places = ["Skrive plan", "Avtale timer"].map { text in lines.firstIndex { $0.contains(text) } ?? 0 }
    #expect(places[0] < places[1])
  }

  @Test func aScaleIsShownWithOneLineAPairAndWhatDiffersLast() async throws {
    let script = try DialogueScript("nb")
    try await script.run(
      """
      > /ny scale.practice
      > 1,2
      > 4 *14
      > 2
      > 4 *13
        finished; says scaleDiffers; says scaleAgreed
      > /vis
        says scaleDiffers; unsaid scaleAgreed; has 2, 16.
      """
    )
    let sections = try #require(script.last?.sections)
    #expect(sections.map(\.kind) == [.answers, .answers, .findings, .next])
    #expect(sections[1].items.count == 14)
  }
}
