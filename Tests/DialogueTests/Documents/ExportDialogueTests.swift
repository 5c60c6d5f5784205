import TestSupport
import Testing
import Wire

/// Documents as files, asked for in a conversation.
@Suite struct ExportDialogueTests {
  @Test(
    arguments: ["nb", "nn", "en"],
    [
      ("", "html"), ("html", "html"), ("HTML", "html"), ("md", "md"), ("markdown", "md"), ("json", "json"),
      ("PLAN-1", "html"), ("plan-1 md", "md"), ("json plan-1", "json"), ("kalender", "ics"), ("calendar", "ics"),
      ("ics", "ics"), ("tegning", "svg"), ("teikning", "svg"), ("drawing", "svg"), ("svg", "svg"),
    ]
  )
  func theOpenOrNamedDocumentIsGivenInTheFormatThatIsNamed(
    _ language: String,
    _ asked: (words: String, ending: String)
  ) async throws {
    let script = try DialogueScript(language)
    try await script.run(
      """
      > /{new} plan.practice-section
      > 17.8.2026
      > /{export} \(asked.words)
        command; says exported; document plan-1; asks purpose
      """
    )
    let file = try #require(script.last?.file)
    #expect(file.name == "plan-1.\(asked.ending)")
    #expect(!file.text.isEmpty && !file.mediaType.isEmpty)
  }

  @Test(arguments: ["regneark", "rekneark", "spreadsheet", "csv"])
  func aChecklistIsGivenAsASpreadsheetWithoutBeingOpen(_ word: String) async throws {
    let script = try DialogueScript("nb")
    try await script.run("> /ny checklist.tst-start\n> /pause\n> /dokumenter\n> /eksport 1 \(word)\n  says exported")
    #expect(script.last?.file?.name == "checklist-1.csv")
  }

  @Test(arguments: ["nb", "nn", "en"])
  func whatCannotBeGivenIsToldWithWhatCan(_ language: String) async throws {
    let script = try DialogueScript(language)
    try await script.run(
      """
      > /{export}
        rejected; says nameADocument
      > /{export} html
        rejected; says nameADocument
      > /{export} plan-9 html
        rejected; says documentUnknown; has plan-9
      > /{new} plan.practice-section
      > /{export} tull
        rejected; says exportUnknown; has «tull»; has plan-1; document plan-1
      > /{export} plan-1 pdf
        rejected; says exportUnknown; has html, markdown
      > /{export} csv
        rejected; says exportNotFor
      > /{export} plan-1 ics
        rejected; says exportEmpty
      """.replacing("«tull»", with: language == "en" ? "“tull”" : "«tull»")
    )
    #expect(script.last?.file == nil)
  }
}
