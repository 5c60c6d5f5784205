import TestSupport
import Testing

@Suite struct ChecklistDialogueTests {
  @Test(arguments: ["nb", "nn", "en"])
  func aWholeChecklistIsGoneThrough(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start
        dialogue; document checklist-1; asks hours; says documentBegun; says howTick
      > [yes]
        dialogue; kept hours = true; asks announced
      > [no], venter på rektor
        kept announced = false; remark announced = venter på rektor; asks long-term
      > [irrelevant]
        kept long-term = irrelevant; asks other-measures
      > kanskje
        rejected; says howTick; asks other-measures; empty other-measures
      > [skip]
        asks after-project; empty other-measures
      > {skip}
        asks responsible; empty after-project
      > [yes] *10
        asks opening; kept conflicts = true
      > /{tick} 4 5
        kept other-measures = true; kept after-project = true; asks opening
      > /{tick} 5 [no]
        kept after-project = false
      > /{tick} 5 99
        rejected; says numberAField; kept after-project = false
      > /{tick}
        rejected; says tickUsage
      > /{comment} 1 møtet er 3. mai
        remark hours = møtet er 3. mai; says commentKept; asks opening
      > /{comment} 99 x
        rejected; says numberAField
      > /{comment} 1
        says commentRemoved; lacks 3. mai
      > [yes]
        finished; asks nothing; says documentFinished; has checklist-1; says remaining; has venter på rektor
      > /{edit} 1 [no]
        kept hours = false; finished; asks nothing
      > [yes]
        kept hours = false
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func whatIsLeftOpenMayBeAnsweredLater(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start
      > [skip] *16
        finished; asks nothing
      > /{edit} 3
        dialogue; asks long-term
      > [yes]
        kept long-term = true; finished; asks nothing; says answerChanged
      """
    )
  }
}
