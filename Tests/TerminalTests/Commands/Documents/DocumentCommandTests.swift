import Terminal
import Testing
import Wire

struct DocumentCommandTests {
  private let server = ScriptedServer.withChecklist()

  /// The parameters of the last request.
  private var sent: [String: JSONValue]? { server.requests.last?.parameters }

  @Test func aDocumentIsShownInItsOwnLanguageUnlessOneIsChosen() {
    #expect(Run("document show checklist-1 --revision 2", server: server).output == "Slik er den.\n")
    #expect(sent == ["document": "checklist-1", "revision": 2])
    _ = Run("document show checklist-1 --language en", server: server)
    #expect(sent == ["document": "checklist-1", "language": "en"])
  }

  @Test(arguments: [
    ("f.tick true", "f.tick", JSONValue.boolean(true)), ("f.tick irrelevant", "f.tick", "irrelevant"),
    ("1 true", "f.tick", true), ("f.text 2027", "f.text", "2027"), ("f.number 3", "f.number", 3),
    ("f.text to ord", "f.text", "to ord"), ("f.list mål", "f.list", "mål"), ("f.none 3", "f.none", 3),
    ("f.number --remove", "f.number", .null), ("f.text -- --remove", "f.text", "--remove"),
  ])
  func anAnswerIsSentAsTheFieldWantsIt(arguments: String, field: String, value: JSONValue) {
    let run = Run("document answer checklist-1 \(arguments)", server: server)
    #expect(run.output == "checklist-1 er lagret som versjon 4.\n")
    #expect(server.requests.map(\.method) == [DescribeForm.name, UpdateDocument.name])
    #expect(sent == ["document": "checklist-1", "answers": .object([field: value]), "language": "nb"])
  }

  @Test func aChangeMayExpectARevision() {
    for command in [
      "answer checklist-1 f.text x", "tick checklist-1 1", "comment checklist-1 1 x", "rename checklist-1 x",
    ] {
      _ = Run("document \(command) --expect 3", server: server)
      #expect(sent?["expectedRevision"] == 3)
    }
  }

  @Test func ticksAreSetAndTakenAwayTogether() {
    _ = Run("document tick checklist-1 1 f.yesNo 1 99", server: server)
    #expect(sent?["answers"] == ["f.tick": true, "f.yesNo": true, "99": true])
    _ = Run("document tick checklist-1 f.tick --off", server: server)
    #expect(sent?["answers"] == ["f.tick": false])
  }

  @Test func commentsAreSetAndTakenAway() {
    _ = Run("document comment checklist-1 1 spør først", server: server)
    #expect(sent?["comments"] == ["f.tick": "spør først"])
    _ = Run("document comment checklist-1 1 --remove", server: server)
    #expect(sent?["comments"] == ["f.tick": .null])
  }

  @Test(arguments: [
    ("rename checklist-1 Ny liste", "checklist-1 heter nå «Ny liste»."),
    ("undo checklist-1", "checklist-1 er som før siste endring, og er lagret som versjon 4."),
    ("restore checklist-1", "checklist-1 er hentet fra papirkurven."), ("agree scale-1", "checklist-1 er laget."),
    (
      "delete checklist-7",
      "checklist-7 ligger i papirkurven. «veiviser document restore checklist-7» henter det tilbake."
    ),
  ])
  func whatWasDoneIsTold(arguments: String, message: String) {
    let run = Run("document \(arguments)", server: server) { $0.columns = { 200 } }
    #expect(run.status == .answered)
    #expect(run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ") == message)
  }

  @Test func withJSONTheResultIsPrintedAsItCame() {
    let run = Run("document rename checklist-1 x --json", server: server)
    #expect(run.lines.count == 1)
    #expect(run.output.hasPrefix(#"{"document":{"#))
  }

  @Test func aComparisonIsAskedForAsInAConversation() {
    let server = ScriptedServer { request, _ in
      .result(Reply(outcome: .rejected, language: "nn", text: "Ikkje alle har svart.", context: Context()))
    }
    let run = Run("document compare scale-1 --language nn", server: server)
    #expect(run.status == .badInput)
    #expect(run.output == "Ikkje alle har svart.\n")
    #expect(server.requests.first?.method == Say.name)
    #expect(
      server.requests.first?.parameters == [
        "text": "/compare scale-1", "context": ["language": "nn", "languageIsFixed": true],
      ]
    )
  }

  @Test(arguments: [
    "document", "document show", "document answer plan-1", "document answer plan-1 f", "document tick plan-1",
    "document answer plan-1 f x --remove", "document comment plan-1 f", "document rename plan-1",
    "document export plan-1", "document export plan-1 --format pdf", "document import", "new", "form", "forget",
    "document show plan-1 --revision x",
  ])
  func aCommandLineThatIsNotUnderstoodIsUsage(arguments: String) {
    let run = Run(arguments, server: server)
    #expect(run.status == (arguments == "document" ? .answered : .usage))
    #expect(server.requests.isEmpty)
  }

  @Test(arguments: [
    (WireError.Kind.unknownDocument, ExitStatus.badInput), (.unknownInstrument, .badInput),
    (.invalidAnswers, .badInput),
    (.conflict, .badInput), (.damagedDocument, .badInput), (.documentsUnavailable, .cannotKeep),
    (.unknownMethod, .protocolFault),
  ])
  func theExitCodeTellsTheKindOfError(kind: WireError.Kind, status: ExitStatus) {
    let run = Run("document undo plan-1", server: ScriptedServer { _, _ in .error(WireError(kind, "Because.")) })
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(!run.diagnostics.isEmpty)
  }
}
