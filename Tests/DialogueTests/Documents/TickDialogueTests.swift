import TestSupport
import Testing

@Suite struct TickDialogueTests {
  @Test(arguments: ["nb", "nn", "en"])
  func anItemIsTickedUntickedOrSaidNotToConcern(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start
      > /{tick} 3, 4
        kept long-term = true; kept other-measures = true; revision 2; says answerChanged; asks hours; says backToField
      > /{tick} 3
        says answerSame; revision 2
      > /{tick} 3 [no]
        kept long-term = false; revision 3; says answerChanged
      > /{tick} 3 4 [irrelevant], neste år
        kept long-term = irrelevant; remark other-measures = neste år
      > /{tick} 3 kanskje
        rejected; says tickUnclear; has kanskje; unsaid numberAField; kept long-term = irrelevant
      > /{tick} [no]
        rejected; says tickUnclear
      > /{tick} 1
        kept hours = true; asks announced
      """
    )
  }
}
