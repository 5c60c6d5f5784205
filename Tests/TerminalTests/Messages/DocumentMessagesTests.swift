import Client
import Terminal
import Testing
import Wire

/// What the program says about documents, in every language.
struct DocumentMessagesTests {
  private func messages(_ error: WireError) -> [String] {
    Language.allCases.map { language in
      Run("document undo plan-1 --language \(language)", server: ScriptedServer { _, _ in .error(error) }) {
        $0.columns = { 1000 }
      }.diagnostics.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test(arguments: [
    WireError(.unknownDocument, "Because."), WireError(.unknownDocument, "Because.", member: "revision"),
    WireError(.unknownInstrument, "Because."), WireError(.conflict, "Because."),
    WireError(.damagedDocument, "Because."), WireError(.documentsUnavailable, "Because."),
    WireError(.invalidAnswers, "Because.", details: ["a: b"]),
  ])
  func whatIsWrongIsToldInThePersonsLanguage(error: WireError) {
    let messages = messages(error)
    #expect(Set(messages).count == 3)
    #expect(messages.allSatisfy { !$0.contains("Serveren svarte") })
  }

  @Test(arguments: [WireError.Kind.conflict, .damagedDocument, .documentsUnavailable])
  func whatOnlyTheServerKnowsIsTold(kind: WireError.Kind) {
    #expect(messages(WireError(kind, "The disk is full.")).allSatisfy { $0.contains("The disk is full.") })
  }

  @Test func anInstrumentThatIsGoneIsNotTakenForAWrongName() {
    let error = WireError(.unknownInstrument, "plan-1 answers plan.old.", member: "document")
    #expect(messages(error).allSatisfy { $0.contains("plan-1 answers plan.old.") })
  }

  @Test func anAnswerTooLargeToKeepIsToldThoughNoFieldIsNamed() {
    #expect(messages(WireError(.invalidAnswers, "Shorten an answer.")).allSatisfy { $0.contains("Shorten an answer.") })
  }

  @Test(arguments: DescribeForm.Field.Kind.allCases)
  func everyKindOfFieldTellsWhatItTakes(kind: DescribeForm.Field.Kind) {
    let field = DescribeForm.Field(id: "a", kind: kind, ask: "?", isRequired: false, isDerived: false)
    for language in Language.allCases { #expect(!Message.answer(to: field).text(in: language).isEmpty) }
  }

  @Test(arguments: ["checklist", "scale", "agreement", "matrix", "conversation", "audit"])
  func everyKindHasAName(kind: String) {
    #expect(Message.kind(kind).text(in: .nb).string != kind)
  }

  @Test(arguments: [
    "created", "answered", "skipped", "asked", "commented", "renamed", "finished", "reopened", "undone",
    "imported",
  ])
  func everyChangeHasAName(change: String) {
    #expect(Message.change(change).text(in: .nb).string != change)
  }
}
