import FoundationEssentials
import Terminal
import TestSupport
import Testing
import Wire

struct NewCommandTests {
  private let folder: TemporaryFolder
  private let server = ScriptedServer.withChecklist()

  init() throws { folder = try TemporaryFolder() }

  private func file(_ text: String) throws -> String {
    let path = folder.path + "/answers.json"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test func inAPipeADocumentIsMadeInOneCall() {
    let run = Run(arguments: ["new", "checklist.before-yes", "--name", "Min liste"], server: server)
    #expect(run.status == .answered)
    #expect(run.output == "checklist-1 er laget.\n")
    #expect(server.requests.map(\.method) == [CreateDocument.name])
    #expect(
      server.requests.first?.parameters == [
        "instrument": "checklist.before-yes", "name": "Min liste", "language": "nb",
      ]
    )
  }

  @Test func answersComeFromAFile() throws {
    let path = try file("\u{FEFF}{\n \"answers\": {\"time\": true},\n \"comments\": {\"time\": \"ja\"}\n}\n")
    let run = Run("new checklist.x --answers \(path) --finish --language nn", server: server)
    #expect(run.output == "checklist-1 er laga.\n")
    #expect(
      server.requests.first?.parameters == [
        "instrument": "checklist.x", "language": "nn", "finish": true, "answers": ["time": true],
        "comments": ["time": "ja"],
      ]
    )
  }

  @Test func answersComeFromStandardInput() {
    _ = Run("new checklist.x --answers -", server: server) { $0.input = MemorySource(#"{"time":"irrelevant"}"#) }
    #expect(server.requests.first?.parameters["answers"] == ["time": "irrelevant"])
  }

  @Test func everyAnswerThatIsWrongIsToldOnALineOfItsOwn() {
    let server = ScriptedServer { _, _ in
      .error(
        WireError(.invalidAnswers, "2 of the answers …", details: ["a: must be true", "b: there is no such field"])
      )
    }
    let run = Run("new checklist.x --answers -", server: server) { $0.input = MemorySource(#"{"a":1,"b":2}"#) }
    #expect(run.status == .badInput)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics.split(separator: "\n").dropFirst() == ["a: must be true", "b: there is no such field"])
  }

  @Test(arguments: [
    ("[1]", "er ikke et JSON-objekt"), ("{", "er ikke gyldig JSON"), ("", "er ikke gyldig JSON"),
    (#"{"answers":{},"name":"x"}"#, "«name»"),
  ])
  func aFileThatHoldsNoAnswersIsToldAndNotSent(text: String, message: String) throws {
    let run = Run("new checklist.x --answers \(try file(text))", server: server)
    #expect(run.status == .badInput)
    #expect(run.diagnostics.contains(message))
    #expect(server.requests.isEmpty)
  }

  @Test func aFileThatIsNotThereIsTold() {
    let run = Run("new checklist.x --answers \(folder.path)/none", server: server)
    #expect(run.status == .badInput)
    #expect(run.diagnostics.hasPrefix("Kan ikke lese \(folder.path)/none: "))
  }

  @Test(arguments: [Limits().lineBytes, 20 * Limits().lineBytes])
  func aFileThatIsTooLargeIsToldWithTheLimit(size: Int) throws {
    let path = try file(#"{"a":"\#(String(repeating: "x", count: size))"}"#)
    let run = Run("new checklist.x --answers \(path)", server: server)
    #expect(run.status == .badInput)
    #expect(run.diagnostics.hasPrefix("\(path) er for stor"))
    #expect(run.diagnostics.contains("65536"))
    #expect(server.requests.isEmpty)
  }

  @Test func whiteSpaceThatIsNotSentDoesNotCount() throws {
    let path = try file(String(repeating: " \n", count: Limits().lineBytes) + #"{"a":1}"#)
    #expect(Run("new checklist.x --answers \(path)", server: server).status == .answered)
  }

  @Test(arguments: ["new checklist.x --finish", "new checklist.x --json"])
  func onATerminalWhatIsSaidAtOnceNeedsNoConversation(arguments: String) {
    let run = Run(arguments, server: server) { $0.type(ScriptedLineReader([])) }
    #expect(run.status == .answered)
    #expect(server.requests.map(\.method) == [CreateDocument.name])
  }

  @Test func onATerminalTheConversationOpensAtTheDocument() {
    var contexts: [Context] = []
    let server = ScriptedServer { request, _ in
      guard let parameters = try? Say.read(request.parameters) else { return .error(WireError(.parse, "say")) }
      contexts.append(parameters.context ?? Context())
      return .result(Reply.answer("Hva?", context: Context(language: "nn", document: "plan-1")))
    }
    let reader = ScriptedLineReader(lines: ["svar"])
    let run = Run(arguments: ["new", "plan.x", "--name", "Min\nplan"], server: server) { surroundings in
      surroundings.type(reader)
      surroundings.environment["LANG"] = "nn_NO.UTF-8"
      surroundings.environment["HOME"] = folder.path
    }
    #expect(run.status == .answered)
    #expect(server.texts == ["/new plan.x Min plan", "svar"])
    #expect(contexts == [Context(language: "nn"), Context(language: "nn", document: "plan-1")])
    #expect(reader.prompts == ["veiviser (plan-1) › ", "veiviser (plan-1) › "])
    #expect(reader.remembered == ["svar"])
  }
}
