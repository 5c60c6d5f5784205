import TestSupport
import Testing

/// What undo and history say.
@Suite struct HistoryDialogueTests {
  @Test(arguments: ["nb", "nn", "en"])
  func undoSaysWhatItUndidAndGoesFurtherBack(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section Høst
      > 17.8.2026
      > Trygghet i praksis
      > /{rename} Vår
      > /{comment} 2 spør Per
      > {undo}
        says undone; has spør Per; lacks Trygghet
      > {undo}
        says undone; says changedName; has Høst; has Vår
      > {undo}
        says undone; has Trygghet i praksis; empty purpose; asks purpose
      > {undo}
        says undone; has 2026; asks start
      > {undo}
        rejected; says nothingToUndo
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func anUndoneFinishIsSaidToBeOne(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section
      > 17.8.2026
      > {finish}
        finished
      > {undo}
        says undoneFinish; unfinished
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func theHistoryTellsNumbersValuesAndRemarks(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start Høst
      > [yes]
      > [no], venter på rektor
      > /{tick} 2
      > /{comment} 1 møtet er 3. mai
      > /{rename} Vår
      > {finish}
      > /{history}
        has 2.; has : [yes]; has [no] → [yes]; says changeCommented; has møtet er 3. mai; has venter på rektor
        says changedName; has Høst; says changeFinished; says changeCreated
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func scoresAndRemarksAreInTheHistoryOnceAllHaveScored(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} scale.practice
      > 1,2
      hide HEMMELIG
      > 5, HEMMELIG
      > /{history}
        says hiddenAnswer; lacks : 5
      > 4 *13
      > 2 *13
      > /{undo}
        says hiddenAnswer; lacks : 2
      hide nothing
      > 2 *2
        finished
      > /{history}
        unsaid hiddenAnswer; has HEMMELIG; has : 5
      """
    )
  }
}
