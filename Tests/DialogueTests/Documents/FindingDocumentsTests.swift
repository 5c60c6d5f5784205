import Guidance
import TestSupport
import Testing
import Wire

/// Documents by their names, and what a list of them tells.
@Suite struct FindingDocumentsTests {
  private static let three = """
    > /{new} checklist.tst-start For Kari Nordmann
    > [yes]
    + 1
    > /{new} checklist.tst-start For Ola
    + 1
    > /{new} plan.practice-section Kari og Per
    > 17.8.2026
    > {pause}
    """

  @Test(arguments: ["nb", "nn", "en"])
  func aDocumentIsFoundByItsNameOrByTheOnlyPartThatFits(_ language: String) async throws {
    try await DialogueScript(language).run(
      Self.three + "\n" + """
        > /{open} ola
          document checklist-2
        > {pause}
        > /{open} kari nord
          document checklist-1; asks announced
        > {pause}
        > /{show} kari og per
          document plan-1
        > /{open} nordmann per
          rejected; says documentUnknown
        > /{open} kari
          command; listed plan-1, checklist-1; says documents
        > 2
          document checklist-1
        > /{delete} kari
          command; listed plan-1, checklist-1; says severalFit; has /{delete} 1
        > /{delete} 1
          says documentDiscarded; has Kari og Per; has plan-1; document checklist-1
        > /{restore} kari
          document plan-1
        > /{delete} for
          listed checklist-2, checklist-1
        """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func theOpenDocumentIsDeletedWithoutItsIdAndToldHowToGetBack(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{delete}
        rejected; says nameADocument
      > /{new} checklist.tst-start Vår
      > /{delete}
        command; document none; says documentDiscarded; has Vår; has /{restore} checklist-1
      > /{restore} vår
        document checklist-1
      > /{restore} checklist-1
        rejected; says notInTrash; has /{open} checklist-1
      > /{restore} VÅR
        rejected; says notInTrash
      > /{restore} tull
        rejected; says documentUnknown
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func theListBeginsWithTheLatestAndTellsHowFarEachIs(_ language: String) async throws {
    let script = try DialogueScript(language)
    try await script.run(
      Self.three + "\n" + """
        > /{documents}
          listed plan-1, checklist-2, checklist-1; has 09.07
        """
    )
    let count = try #require(script.last?.sections.first?.items.last?.detail)
    #expect(count.contains(script.pack.text(.progress, ["place": "1", "count": "16"])))
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aNameWithASlashIsAnsweredByOneThatCanBeUsed(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section Høst/vår
        rejected; says namePath; has /{new} plan.practice-section Høst-vår
      > /{new} plan.practice-section
      > /{rename} 2026/27
        rejected; says namePath; has 2026
      > /{rename} a/b
        rejected; has /{rename} a-b
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func anEmptyDocumentIsTakenAgainAndOneThatWasTouchedIsNot(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} checklist.tst-start
        document checklist-1; says documentBegun; has checklist-1
      > {pause}
      > /{new} checklist.tst-start
        document checklist-1; says documentReused; asks hours
      > [yes]
      > {pause}
      > /{new} checklist.tst-start
        document checklist-2; says documentBegun
      > /{new} checklist.tst-start Vår
        document checklist-3
      """
    )
  }
}
