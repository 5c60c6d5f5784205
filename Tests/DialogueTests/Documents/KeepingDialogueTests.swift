import TestSupport
import Testing

/// Names, history, the trash and lists.
@Suite struct KeepingDialogueTests {
  @Test(arguments: ["nb", "nn", "en"])
  func stepsAreTakenBackAndTheHistoryTellsThem(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start
      > [yes]
      > [no]
        revision 3; asks long-term
      > {undo}
        says undone; asks announced; empty announced; kept hours = true; revision 4
      > {undo}
        asks hours; empty hours
      > {undo}
        rejected; says nothingToUndo; revision 5
      > [yes]
        kept hours = true; asks announced; revision 6
      > {skip}
        asks long-term
      > /{history}
        command; says history; says changeUndone; says changeAnswered; says changeSkipped; says changeCreated; has 7.
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aDocumentIsRenamedDeletedAndRestored(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start Høst
      > [yes]
      > /{rename} Vår
        command; says documentRenamed; has Vår
      > /{rename} ../x
        rejected; says namePath
      > /{rename}
        rejected; says nameEmpty
      > /{documents}
        command; listed checklist-1; has Vår; lacks Høst
      > /{delete} tull
        rejected; says documentUnknown; document checklist-1
      > /{delete} checklist-99
        rejected; says documentUnknown; document checklist-1
      > /{delete} checklist-01
        rejected; says documentUnknown; document checklist-1
      > /{show} checklist-1
        dialogue; has Vår
      > /{delete} CHECKLIST-1
        command; document none; says documentDiscarded
      > /{open} checklist-1
        rejected; says documentUnknown
      > /{documents}
        says documentsNone
      > /{open}
        rejected; says nothingUnderWay
      > /{trash}
        says trash; has Vår; has /{restore} checklist-1
      > /{restore} tull
        rejected
      > /{restore} checklist-1
        document checklist-1; asks announced; kept hours = true
      > /{trash}
        says trashEmpty
      """
    )
  }

  @Test func deletingRemovesWhatWasDeleted30DaysBefore() async throws {
    try await DialogueScript("nb").run(
      """
      > /ny checklist.tst-start
      > /slett checklist-1
      + 1
      > /ny checklist.tst-start
      > /slett checklist-2
      + 43200
      > /ny checklist.tst-start
      > /slett checklist-3
        command; says documentDiscarded
      > /gjenopprett checklist-1
        rejected; says documentUnknown
      > /gjenopprett checklist-2
        document checklist-2
      """
    )
  }

  @Test func theTrashIsKeptFor30Days() async throws {
    try await DialogueScript("nb").run(
      """
      > /ny checklist.tst-start
      > /slett checklist-1
      + 43199
      > /papirkurv
        has checklist-1
      + 2
      > /papirkurv
        says trashEmpty
      > /gjenopprett checklist-1
        rejected; says documentUnknown
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aNumberPicksFromTheListEvenInTheMiddleOfADialogue(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start A
      > {pause}
      > /{new} plan.practice-section B
      > 17.8.2026
        asks purpose
      > /{documents}
        listed checklist-1, plan-1; document plan-1
      > 1
        document checklist-1; asks hours
      > /{documents}
      > /{open} 2
        document plan-1; asks purpose; empty purpose
      > /{documents}
      > 9
        rejected; says choiceOutOfRange; listed checklist-1, plan-1
      > /{delete} 1
        says documentDiscarded; document plan-1
      > Trygghet
        kept purpose = Trygghet; asks lead
      > =1
        kept lead = 1
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func anInstrumentIsPickedByNumberAndNoneCanBeTurnedDown(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} scale
        command; listed scale.cosupervision, scale.mentoring, scale.practice
      > 4
        rejected; says choiceOutOfRange
      > 3
        dialogue; asks parties; document scale-1
      > {pause}
      > /{new} scale
      > [no]
        says noneOfThese
      > 1
        document none
      > /{new} vaffelrøre
        rejected; says instrumentUnknown
      > /{new} plan.practice-section ../etc
        rejected; says namePath; document none
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func whatNamesNoDocumentDoesNothingToTheOpenOne(_ language: String) async throws {
    let script = try DialogueScript(language)
    try await script.run("> /{new} plan.practice-section\n> 17.8.2026")
    for command in ["undo", "finish", "open", "history", "delete", "compare", "agree"] {
      try await script.run(
        """
        > /{\(command)} tull
          rejected; says documentUnknown; kept start = 2026-08-17; unfinished; revision 2
        """
      )
    }
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aNameIsFoundAndNotTakenOutByTheConversation(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section For Kari
      > 17.8.2026
      > Karis timer; Karianne
      > /{forget} kari
        command; says forgetFound; has plan-1
      > /{forget} Ola
        command; says forgetNothing
      > /{forget} 123
        rejected; says forgetUsage
      > /{show} plan-1
        has For Kari; has Karis timer
      """
    )
  }
}
