import Client
import FoundationEssentials
import Glibc
import Terminal
import TestSupport
import Testing
import Wire

struct ChatTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Answers `welcome` and `roles`, and leaves `say` to the test.
  private func server(_ say: @escaping (_ text: String, _ context: Context, _ number: Int) -> ScriptedServer.Answer)
    -> ScriptedServer
  {
    var said = 0
    return ScriptedServer { request, _ in
      switch request.method {
      case Welcome.name: return .result(Reply.answer("Velkommen.", context: Context(language: "nb")))
      case Roles.name:
        return .result(Roles.Result(language: "nb", roles: [.init(role: "co-supervisor", name: "medveileder")]))
      default:
        guard let parameters = try? Say.read(request.parameters) else { return .error(WireError(.parse, "say")) }
        said += 1
        return say(parameters.text, parameters.context ?? Context(), said)
      }
    }
  }

  private func chat(_ server: ScriptedServer, _ reader: ScriptedLineReader, _ arguments: String = "") -> Run {
    Run(arguments, server: server) { surroundings in
      surroundings.type(reader)
      surroundings.environment["HOME"] = folder.path
    }
  }

  private var history: HistoryFile { HistoryFile(path: folder.path + "/.local/state/veiviser/history") }

  @Test func itOpensWithAWelcomeAndLeavesAtTheEndOfInput() {
    let reader = ScriptedLineReader([])
    let run = chat(server { _, _, _ in .vanish }, reader)
    #expect(run.status == .answered)
    #expect(run.output == "Velkommen.\n\n\n")
    #expect(reader.prompts == ["veiviser › "])
  }

  @Test func eachLineIsSentWithTheContextOfTheReplyBefore() {
    var contexts: [Context] = []
    let server = server { text, context, _ in
      contexts.append(context)
      return .result(Reply.answer(text, context: Context(language: "nb", choices: ["a.b", "c.\(text)"])))
    }
    _ = chat(server, ScriptedLineReader(lines: ["x", "2"]))
    #expect(contexts == [Context(language: "nb"), Context(language: "nb", choices: ["a.b", "c.x"])])
    #expect(server.texts.suffix(2) == ["x", "2"])
  }

  @Test func thePromptNamesTheRoleOnceItIsKnown() {
    let server = server { _, _, _ in .result(Reply.answer("", context: Context(role: "co-supervisor"))) }
    let reader = ScriptedLineReader(lines: ["jeg er medveileder", "hva nå"])
    _ = chat(server, reader)
    #expect(reader.prompts == ["veiviser › ", "veiviser (medveileder) › ", "veiviser (medveileder) › "])
    #expect(server.requests.filter { $0.method == Roles.name }.count == 1)
  }

  @Test func thePromptNamesTheDocumentThatIsOpenAndElseTheRole() {
    let server = server { text, _, _ in
      switch text {
      case "role": .result(Reply.answer("", context: Context(role: "co-supervisor", document: "plan-1")))
      case "pause": .result(Reply.answer("", context: Context(role: "co-supervisor")))
      default: .result(Reply.answer("", context: Context(document: "plan-1")))
      }
    }
    let reader = ScriptedLineReader(lines: ["plan", "role", "pause"])
    _ = chat(server, reader)
    #expect(
      reader.prompts == [
        "veiviser › ", "veiviser (plan-1) › ", "veiviser (plan-1) › ", "veiviser (medveileder) › ",
      ]
    )
  }

  @Test func thePromptIsPlainWhereTheLocaleIs() {
    let reader = ScriptedLineReader([])
    _ = Run("", server: server { _, _, _ in .vanish }) { surroundings in
      surroundings.type(reader)
      surroundings.environment["LANG"] = "C"
    }
    #expect(reader.prompts == ["veiviser > "])
  }

  @Test func emptyLinesAndInterruptedLinesAreNotSent() {
    let server = server { _, _, _ in .vanish }
    let reader = ScriptedLineReader([.line(""), .line("   "), .interrupted, .line("\t")])
    #expect(chat(server, reader).status == .answered)
    #expect(reader.prompts.count == 5)
    #expect(server.requests.map(\.method) == [Welcome.name])
  }

  @Test func aReplyThatEndsTheConversationEndsIt() {
    let server = server { _, _, _ in
      var reply = Reply.answer("Ha det.")
      reply.endsConversation = true
      return .result(reply)
    }
    let run = chat(server, ScriptedLineReader(lines: ["/slutt", "mer"]))
    #expect(run.status == .answered)
    #expect(run.output.hasSuffix("Ha det.\n\n"))
    #expect(server.texts.last == "/slutt")
  }

  @Test func aServerThatWasRestartedIsSentTheLineAgainWithItsContext() {
    var contexts: [Context] = []
    let server = server { _, context, number in
      contexts.append(context)
      return number == 2 ? .vanish : .result(Reply.answer("svar \(number)", context: Context(topic: "a.\(number)")))
    }
    let run = chat(server, ScriptedLineReader(lines: ["en", "to"]))
    #expect(contexts.map(\.topic) == [nil, "a.1", "a.1"])
    #expect(run.output.contains("svar 3"))
    #expect(run.diagnostics.isEmpty)
    #expect(server.connections.count == 2)
    #expect(server.connections.allSatisfy { $0.startsServer })
  }

  @Test func aServerThatStaysAwayIsToldOfAndTheConversationGoesOn() {
    let server = server { text, _, _ in text == "to" ? .result(Reply.answer("Her igjen.")) : .vanish }
    let run = chat(server, ScriptedLineReader(lines: ["en", "to"]))
    #expect(run.diagnostics == "Serveren ble borte før den svarte. Prøv igjen.\n")
    #expect(run.output.contains("Her igjen."))
    #expect(run.status == .answered)
  }

  @Test func withoutAServerAtTheStartTheProgramEnds() {
    let server = server { _, _, _ in .vanish }
    server.refusal = .noServer(path: "/run/test/socket")
    let run = chat(server, ScriptedLineReader(lines: ["en"]))
    #expect(run.status == .noServer)
    #expect(run.diagnostics.contains("veiviser server start"))
  }

  @Test func anInterruptedWaitGoesBackToThePrompt() {
    let server = server { text, _, _ in text == "treg" ? .fault(.interrupted) : .result(Reply.answer("rask")) }
    let reader = ScriptedLineReader(lines: ["treg", "kvikk"])
    let run = chat(server, reader)
    #expect(run.diagnostics == "\nAvbrutt.\n")
    #expect(run.output.contains("rask"))
    #expect(reader.prompts.count == 3)
  }

  @Test func anInterruptedWelcomeEndsTheProgram() {
    let server = ScriptedServer { _, _ in .fault(.interrupted) }
    let run = chat(server, ScriptedLineReader(lines: ["en"]))
    #expect(run.status == .interrupted)
    #expect(server.connections.map(\.interrupt) == [99])
  }

  @Test func aLineThatIsNoUnicodeIsNotSent() {
    let server = server { _, _, _ in .vanish }
    let run = chat(server, ScriptedLineReader([.notUnicode]))
    #expect(run.diagnostics.hasPrefix("Linjen er ikke gyldig UTF-8 og ble ikke sendt."))
    #expect(server.texts == [""])
  }

  @Test func aLineOverTheLimitIsNotSent() {
    let server = server { _, _, _ in .vanish }
    let long = String(repeating: "x", count: Limits().lineBytes)
    let run = chat(server, ScriptedLineReader([.tooLong, .line(long)]))
    #expect(run.diagnostics.split(separator: "\n").filter { $0.hasPrefix("Linjen er for lang") }.count == 2)
    #expect(server.requests.count == 1)
  }

  @Test func pastedLinesAreSentAsOne() {
    let server = server { text, _, _ in .result(Reply.answer(text)) }
    let reader = ScriptedLineReader(lines: ["linje en\nlinje to\r\nlinje tre\n"])
    _ = chat(server, reader)
    #expect(server.texts.last == "linje en linje to linje tre")
    #expect(reader.remembered == ["linje en linje to linje tre"])
  }

  @Test func linesAreRememberedHereAndInTheFile() throws {
    try history.append("før")
    let server = server { text, _, _ in .result(Reply.answer(text)) }
    let reader = ScriptedLineReader(lines: ["en", "en", " hemmelig", "to  "])
    _ = chat(server, reader)
    #expect(reader.editing?.history == ["før"])
    #expect(reader.remembered == ["en", "to"])
    #expect(try history.load().lines == ["før", "en", "to"])
    #expect(server.texts.suffix(2) == ["hemmelig", "to"])
  }

  @Test func aHistoryThatCannotBeKeptIsToldOnce() throws {
    let server = server { text, _, _ in .result(Reply.answer(text)) }
    let run = Run("", server: server) { surroundings in
      surroundings.type(ScriptedLineReader(lines: ["en", "to"]))
      surroundings.environment["XDG_STATE_HOME"] = "/proc"
    }
    #expect(run.diagnostics.split(separator: "\n").filter { $0.hasPrefix("Tidligere linjer") }.count == 1)
    #expect(run.status == .answered)
    #expect(server.texts.suffix(2) == ["en", "to"])
  }

  @Test func aChosenLanguageHoldsFromTheFirstLineOn() {
    var contexts: [Context] = []
    let server = server { _, context, _ in
      contexts.append(context)
      return .result(Reply.answer("", context: context))
    }
    _ = chat(server, ScriptedLineReader(lines: ["hva?"]), "--language nn --role mentor")
    #expect(server.requests.first?.parameters == ["language": "nn", "role": "mentor"])
    #expect(contexts.first?.language == "nn")
    #expect(contexts.first?.languageIsFixed == true)
  }

  @Test func pipedLinesAreAnsweredWithoutPromptOrWelcome() {
    let server = server { text, _, _ in .result(Reply.answer("Svar: " + text)) }
    let run = Run("", server: server) { $0.input = MemorySource("en\n\nto\n") }
    #expect(run.output == "Svar: en\n\nSvar: to\n\n")
    #expect(server.requests.map(\.method) == [Say.name, Say.name])
    #expect(run.status == .answered)
  }

  @Test func aBadPipedLineIsPassedOverAndTold() {
    let server = server { text, _, _ in .result(Reply.answer("Svar: " + text)) }
    let run = Run("", server: server) { surroundings in
      surroundings.input = MemorySource([.bytes([0xFF, 0x0A]), .bytes(Array("to\n".utf8))])
    }
    #expect(run.output == "Svar: to\n\n")
    #expect(run.status == .badInput)
  }

  @Test func aPipedConversationEndsWhenTheServerDoes() {
    let run = Run("", server: server { _, _, _ in .vanish }) { $0.input = MemorySource("en\nto\n") }
    #expect(run.status == .noServer)
  }

  @Test func withJSONEachReplyIsALine() throws {
    let server = server { text, _, _ in
      .json(
        #"{"outcome":"answer","confidence":1,"alternatives":[],"language":"nb","text":"\#(text)","sections":[],"context":{}}"#
      )
    }
    let run = Run("--json", server: server) { $0.input = MemorySource("en\nto\n") }
    #expect(run.lines.count == 2)
    #expect(run.lines.allSatisfy { $0.hasPrefix(#"{"outcome":"answer""#) })
  }

  @Test func whatIsAnsweredIsNotRemembered() throws {
    let server = server { text, _, _ in
      .result(Reply.answer(text, context: text == "/pause" ? Context() : Context(document: "plan-1", field: "goal")))
    }
    let reader = ScriptedLineReader(lines: ["/ny plan", "Kari strever", "3", "/hjelp", "/pause", "hva nå?"])
    _ = chat(server, reader)
    #expect(reader.remembered == ["/ny plan", "/hjelp", "/pause", "hva nå?"])
    #expect(try history.load().lines == reader.remembered)
  }

  private func exporting(name: String = "plan-1.html") -> ScriptedServer {
    server { text, _, _ in
      var reply = Reply.answer(text)
      reply.file = Reply.File(name: name, mediaType: "text/html", text: "<p>å</p>")
      return .result(reply)
    }
  }

  private func contents(_ name: String) -> String? {
    (try? Data(contentsOf: URL(filePath: folder.path + "/" + name))).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func aFileIsPutWhereThePersonIsAndNeverOverAnother() throws {
    func chat() -> Run {
      Run("", server: exporting()) { surroundings in
        surroundings.input = MemorySource("/eksport\n")
        surroundings.folder = folder.path
      }
    }
    #expect(chat().output == "/eksport\n\nSkrevet til \(folder.path)/plan-1.html\n\n")
    #expect(chat().lines.last == "Skrevet til \(folder.path)/plan-1-2.html")
    symlink("/nowhere", folder.path + "/plan-1-3.html")
    #expect(chat().lines.last == "Skrevet til \(folder.path)/plan-1-4.html")
    for name in ["plan-1.html", "plan-1-2.html", "plan-1-4.html"] {
      #expect(contents(name) == "<p>å</p>")
      var status = stat()
      #expect(stat(folder.path + "/" + name, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }
  }

  @Test func aFileIsPutWhereThePersonLivesIfTheFolderTakesNone() {
    let run = Run("", server: exporting()) { surroundings in
      surroundings.input = MemorySource("/eksport\n")
      surroundings.folder = "/proc"
      surroundings.environment["HOME"] = folder.path
    }
    #expect(run.lines.last == "Skrevet til \(folder.path)/plan-1.html")
    #expect(run.status == .answered)
  }

  @Test func aFileThatIsTakenNowhereIsToldAndTheConversationGoesOn() {
    let run = Run("", server: exporting()) { surroundings in
      surroundings.input = MemorySource("/eksport\nmer\n")
      surroundings.folder = folder.path + "/none"
    }
    #expect(run.diagnostics.hasPrefix("Kan ikke skrive \(folder.path)/none/plan-1.html: det finnes ikke."))
    #expect(run.output == "/eksport\n\nmer\n\n")
    #expect(run.status == .cannotKeep)
  }

  @Test(arguments: ["../a", "/tmp/a", ".bashrc", ""])
  func aFileWhoseNameLeadsElsewhereIsNotWritten(name: String) throws {
    let run = Run("", server: exporting(name: name)) { surroundings in
      surroundings.input = MemorySource("/eksport\n")
      surroundings.folder = folder.path
    }
    #expect(run.status == .protocolFault)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func withJSONTheFileIsLeftToWhoeverReadsIt() throws {
    let run = Run("--json", server: exporting()) { surroundings in
      surroundings.input = MemorySource("/eksport\n")
      surroundings.folder = folder.path
    }
    #expect(run.output.contains("plan-1.html"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func theLanguageChosenLastHoldsInTheNextConversation() {
    let choosing = server { text, context, _ in
      let isChosen = text == "/språk nn"
      let chosen = Context(language: isChosen ? "nn" : context.language, languageIsFixed: isChosen ? true : nil)
      return .result(Reply.answer(text, context: chosen))
    }
    _ = chat(choosing, ScriptedLineReader(lines: ["hei"]))
    #expect(LanguageFile(path: folder.path + "/.local/state/veiviser/language").load() == nil)
    _ = chat(choosing, ScriptedLineReader(lines: ["/språk nn"]))
    var contexts: [Context] = []
    let next = server { _, context, _ in
      contexts.append(context)
      return .result(Reply.answer("", context: context))
    }
    let run = chat(next, ScriptedLineReader([.line("hva?"), .notUnicode]))
    #expect(next.requests.first?.parameters == ["language": "nn"])
    #expect(contexts.first?.languageIsFixed == true)
    #expect(run.diagnostics.hasPrefix("Linja er ikkje"))
    _ = chat(next, ScriptedLineReader(lines: ["hva?"]), "--language en")
    #expect(contexts.last?.language == "en")
    _ = Run("", server: next) { surroundings in
      surroundings.input = MemorySource("hva?\n")
      surroundings.environment["HOME"] = folder.path
    }
    #expect(contexts.last == Context(), "a script is not led by what a person chose")
  }

  @Test(arguments: [[LineInput.endOfInput], [.line("/slutt")]])
  func whoLeavesInTheMiddleIsToldHowToGoOn(_ end: [LineInput]) {
    let server = server { text, _, _ in
      var reply = Reply.answer(text, context: Context(language: "nn", document: "plan-1", field: "goal"))
      reply.endsConversation = text == "/slutt" ? true : nil
      return .result(reply)
    }
    let run = chat(server, ScriptedLineReader([.line("/ny plan")] + end))
    #expect(run.output.hasSuffix("\n\nplan-1 er lagra. Skriv /opne plan-1 neste gong, så held du fram der du slapp.\n"))
    let piped = Run("", server: server) { $0.input = MemorySource("/ny plan\n") }
    #expect(!piped.output.contains("er lagra"))
  }

  @Test(arguments: [(WireError.Kind?.none, ExitStatus.badInput), (.documentsUnavailable, .cannotKeep)])
  func aPipedConversationEndsWithTheCodeOfTheFirstLineThatWasRejected(fault: WireError.Kind?, status: ExitStatus) {
    let server = server { text, _, number in
      var reply = Reply.answer(text)
      if number > 1 { reply.outcome = .rejected }
      if number == 2 { reply.fault = fault }
      return .result(reply)
    }
    #expect(Run("", server: server) { $0.input = MemorySource("en\nto\ntre\n") }.status == status)
    #expect(
      chat(self.server { _, _, _ in .result(Reply.answer("")) }, ScriptedLineReader(lines: ["x"])).status == .answered
    )
  }
}
