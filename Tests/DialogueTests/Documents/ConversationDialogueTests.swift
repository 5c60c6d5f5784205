import TestSupport
import Testing

/// Conversations with their clock.
@Suite struct ConversationDialogueTests {
  @Test(arguments: ["nb", "nn", "en"])
  func aConversationOf30MinutesFollowsTheClock(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} conversation.after-observation
        dialogue; asks length; says howChoice
      > {skip}
        says cannotSkip; asks length
      > 2
        kept length = 30; asks with
      > K.
        asks date
      > 17.8.2026
        kept date = 2026-08-17; asks note.first-word; says clockWaits; lacks 09.09; says questionsToAsk
      + 10
      > {start}
        asks note.first-word; says clockStarted; says stepTime; has 09.15; has 09.19
      + 4
      > Fornøyd
        asks note.pupils; has 09.19; has 09.25; unsaid behindPlan
      + 10
      > Stille
        asks note.compare; has 09.29; has 09.30; says stepTime; says behindPlan; has 4 min
      > {back}
        asks note.pupils; says answerNow; has Stille; has 10 min
      > {pause}
        command; document none; says documentPaused
      + 200
      restart
      > /{open} conversation-1
        asks note.pupils; has 12.49; unsaid behindPlan
      > Urolige
        asks note.compare; kept note.pupils = Urolige
      > a *5
        asks log.works; kept note.know-now = a; empty note.talk-itself
      > [skip] *4
        asks log.next-date
      > 31.11.2026
        rejected; says faultDay
      > 1.12.2026
        finished; says calendar
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func theFirstNoteStartsTheClockAtTheNextStep(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{start}
        rejected; says nameADocument
      > /{new} conversation.after-observation
      > /{start}
        rejected; says startUsage; asks length
      > 2
      > [skip] *2
        asks note.first-word; says clockWaits
      + 20
      > Fornøyd
        asks note.pupils; says stepTime; has 09.25; has 09.31; unsaid behindPlan
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aConversationIsSeenWithItsQuestionsBeforeItIsHeld(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} conversation.first-talk
      > /{show}
        says agendaOf; has 30; has ?; lacks 60
      > 1
      > /{show}
        says agendaOf; has 10; lacks 30
      > [skip] *2
      > Godt
      > /{show}
        unsaid agendaOf; has Godt
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func notesOfStepsThatFallAwayAreToldAndShown(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} conversation.first-talk
      > 2
      > [skip] *2
      > NOTAT en
      > NOTAT to
      > NOTAT tre
      > NOTAT fire
      > NOTAT fem
      > NOTAT seks
      > /{edit} 1 1
        says notesHidden; kept length = 10
      > /{show}
        says notesOutside; has NOTAT seks
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aCaseInATeamHoldsAdviceBackUntilTheFourthStep(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} conversation.tst-case
      > 30
        kept length = 30
      > [skip] *2
        asks note.sensitivity; says adviceWaits
      > a
        asks note.problem; says adviceWaits
      > a
        asks note.analysis; says adviceWaits
      > a
        asks note.action; unsaid adviceWaits
      """
    )
  }

  @Test(arguments: [
    ("nb", "hun sier hun ikke vil leve lenger"), ("nn", "ho seier ho vil ta livet sitt"),
    ("en", "she says she wants to die"),
  ])
  func dangerToLifeIsMetInTheMiddleOfADialogueToo(_ language: String, _ note: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} conversation.tst-case
      > 30
      > [skip] *2
      > \(note)
        has 113; asks note.sensitivity; empty note.sensitivity; says backToText
      > =\(note)
        kept note.sensitivity = \(note); asks note.problem
      """
    )
  }

  @Test func dangerToLifeIsMetBeforeInstrumentsAreOffered() async throws {
    try await DialogueScript("nb").run(
      """
      > samtale om forventninger, mal eller sjekkliste: studenten vil ta livet sitt
        unknown; has 113
      """
    )
  }
}
