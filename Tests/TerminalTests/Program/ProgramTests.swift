import Client
import Terminal
import Testing
import Wire

struct ProgramTests {
  private func answering(_ outcome: Reply.Outcome) -> ScriptedServer {
    ScriptedServer { _, _ in
      .result(Reply(outcome: outcome, language: "nb", text: "Svar.", context: Context()))
    }
  }

  @Test(arguments: [
    (Reply.Outcome.answer, ExitStatus.answered), (.clarify, .answered), (.command, .answered),
    (.unknown, .nothingMatched), (.rejected, .badInput),
  ])
  func theExitCodeTellsTheOutcome(outcome: Reply.Outcome, status: ExitStatus) {
    let run = Run("ask hva nå", server: answering(outcome))
    #expect(run.status == status)
    #expect(run.output == "Svar.\n")
  }

  @Test(arguments: [
    (WireError.Kind.parse, ExitStatus.protocolFault), (.invalidRequest, .protocolFault),
    (.unknownMethod, .protocolFault), (.invalidParameters, .badInput), (.internalFault, .internalFault),
    (.lineTooLong, .badInput), (.nestedTooDeep, .badInput), (.busy, .busy), (.shuttingDown, .busy),
    (.unknownTopic, .badInput), (.invalidRules, .badInput), (.notPermitted, .noServer),
  ])
  func theExitCodeTellsTheKindOfError(kind: WireError.Kind, status: ExitStatus) {
    let run = Run("show x", server: ScriptedServer { _, _ in .error(WireError(kind, "Fordi.")) })
    #expect(run.status == status)
    #expect(run.output.isEmpty)
    #expect(!run.diagnostics.isEmpty)
  }

  @Test(arguments: [
    (ClientError.noServer(path: "/s"), ExitStatus.noServer), (.noServerProgram(looked: ["/b"]), .noServer),
    (.startFailed(message: "", log: "/l"), .noServer), (.vanished, .noServer), (.lostInDoubt, .noServer),
    (.timedOut(seconds: 30), .busy),
    (.foreignServer(path: "/s", userIdentifier: 3), .noServer), (.unreadable(reason: "x"), .protocolFault),
    (.interrupted, .interrupted), (.socket(.noHome), .noServer),
  ])
  func theExitCodeTellsWhyNoServerAnswered(fault: ClientError, status: ExitStatus) {
    let server = ScriptedServer { _, _ in .vanish }
    server.refusal = fault
    let run = Run("ask hva", server: server)
    #expect(run.status == status)
    #expect(!run.diagnostics.isEmpty)
  }

  @Test func theNumbersAreThoseThatScriptsKnow() {
    let numbers = Dictionary(uniqueKeysWithValues: ExitStatus.allCases.map { ("\($0)", $0.rawValue) })
    #expect(
      numbers == [
        "answered": 0, "nothingMatched": 1, "usage": 64, "badInput": 65, "noServer": 69, "internalFault": 70,
        "cannotKeep": 73, "outputFailed": 74, "busy": 75, "protocolFault": 76, "interrupted": 130, "closedPipe": 141,
      ]
    )
  }

  @Test(arguments: [
    "ask", "ask --role", "show", "show a b", "--language de ask x", "--color blue ask x", "nonsense",
    "ask --nonsense x",
    "server fly", "topics x",
  ])
  func aCommandLineThatIsNotUnderstoodIsUsage(arguments: String) {
    let run = Run(arguments)
    #expect(run.status == .usage)
    #expect(run.output.isEmpty)
    #expect(!run.diagnostics.isEmpty)
  }

  @Test func anEmptyQuestionIsUsage() {
    #expect(Run(arguments: ["ask", " "]).status == .usage)
  }

  @Test(arguments: ["--help", "ask --help", "help", "help ask", "server --help", "-h"])
  func helpIsAnAnswer(arguments: String) {
    let run = Run(arguments)
    #expect(run.status == .answered)
    #expect(run.output.contains("USAGE: veiviser"))
  }

  @Test func theVersionIsAnAnswer() {
    #expect(Run("--version").output == "veiviser \(Version.program)\n")
  }

  @Test func aQuestionGoesToTheServerAsItWasTyped() {
    let server = answering(.answer)
    _ = Run("ask hva med tid --role mentor --after cosupervision.time", server: server)
    #expect(server.requests.first?.method == "ask")
    #expect(
      server.requests.first?.parameters == [
        "text": "hva med tid", "role": "mentor", "after": "cosupervision.time",
      ]
    )
  }

  @Test func onlyAChosenLanguageIsSentWithAQuestion() {
    let server = answering(.answer)
    _ = Run("ask hva", server: server)
    _ = Run("ask hva --language nn", server: server)
    _ = Run("ask hva", server: server) { $0.environment["VEIVISER_LANGUAGE"] = "en" }
    #expect(server.requests.map { $0.parameters["language"] } == [nil, "nn", "en"])
  }

  @Test func whatIsNoQuestionIsAskedForInThePersonsLanguage() {
    let server = answering(.answer)
    _ = Run("show a.b", server: server)
    _ = Run("show a.b", server: server) { $0.environment["LANG"] = "en_US.UTF-8" }
    #expect(server.requests.map { $0.parameters["language"] } == ["nb", "en"])
  }

  @Test(arguments: [
    "--json --socket /x/s --no-autostart ask hva", "ask hva --json --socket /x/s --no-autostart",
    "--json ask --socket /x/s hva --no-autostart",
  ])
  func optionsStandBeforeAndAfterTheSubcommand(arguments: String) {
    let server = ScriptedServer { _, _ in
      .json(
        #"{"outcome":"unknown","confidence":0,"alternatives":[],"language":"nb","text":"x","sections":[],"context":{},"new":1}"#
      )
    }
    let run = Run(arguments, server: server)
    #expect(
      run.output
        == #"{"outcome":"unknown","confidence":0,"alternatives":[],"language":"nb","text":"x","sections":[],"context":{},"new":1}"#
        + "\n"
    )
    #expect(run.status == .nothingMatched)
    #expect(server.connections.first?.socket == SocketPath(path: "/x/s", origin: .option))
    #expect(server.connections.first?.startsServer == false)
    #expect(server.texts == ["hva"])
  }

  @Test func whatFollowsTwoHyphensIsText() {
    let server = answering(.answer)
    _ = Run("ask -- --json er hva", server: server)
    #expect(server.texts == ["--json er hva"])
  }

  @Test func colourIsDecidedByTheOption() {
    let server = ScriptedServer { _, _ in .result(Reply.whole) }
    #expect(Run("ask x --color always", server: server).output.contains("\u{1B}[1m"))
    #expect(!Run("ask x", server: server).output.contains("\u{1B}"))
    let onTerminal = Run("ask x", server: server) { $0.outputIsTerminal = true }
    #expect(onTerminal.output.contains("\u{1B}[1m"))
  }

  @Test func linesAreNeverLongerThanIsPleasantToRead() {
    let text = String(repeating: "ord ", count: 100)
    let run = Run("ask x", server: ScriptedServer { _, _ in .result(Reply.answer(text)) }) { $0.columns = { 200 } }
    #expect(run.lines.map(\.count).max().map { $0 <= Screen.widest } == true)
  }

  @Test func aReaderThatLeftEndsTheProgramQuietly() {
    let closed = MemorySink()
    closed.fault = .closed
    let run = Run("ask x", server: answering(.answer)) { $0.output = closed }
    #expect(run.status == .closedPipe)
    #expect(run.diagnostics.isEmpty)
    #expect(Run("--help") { $0.output = closed }.status == .closedPipe)
  }

  @Test func outputThatCannotBeWrittenIsTold() {
    let full = MemorySink()
    full.fault = .failed(reason: "No space left on device")
    let run = Run("ask x", server: answering(.answer)) { $0.output = full }
    #expect(run.status == .outputFailed)
    #expect(run.diagnostics == "Kan ikke skrive svaret: No space left on device\n")
  }

  @Test func messagesSpeakThePersonsLanguage() {
    let server = ScriptedServer { _, _ in .error(WireError(.unknownTopic, "No.", suggestion: "a.b")) }
    let messages = ["nb", "nn", "en"].map { Run("show ab --language \($0)", server: server).diagnostics }
    #expect(messages[0].contains("Mente du «a.b»?"))
    #expect(messages[1].contains("Meinte du «a.b»?"))
    #expect(messages[2].contains("Did you mean \"a.b\"?"))
  }

  @Test func whatAServerSaysCannotSteerTheTerminal() {
    let server = ScriptedServer { _, _ in
      .error(WireError(.internalFault, "\u{1B}[2J", suggestion: "\u{9B}1m", details: ["\u{202E}x"]))
    }
    let run = Run("show \u{1B}[31m", server: server)
    #expect(run.diagnostics.unicodeScalars.allSatisfy(SafeText.isPlain))
    #expect(Run("\u{1B}[31m").diagnostics.unicodeScalars.allSatisfy(SafeText.isPlain))
  }

  @Test func aSocketPathThatIsTooLongIsToldBeforeAnythingIsTried() {
    let server = answering(.answer)
    let run = Run("ask x --socket /\(String(repeating: "x", count: 200))", server: server)
    #expect(run.status == .noServer)
    #expect(run.diagnostics.contains("107"))
    #expect(server.connections.isEmpty)
  }
}
