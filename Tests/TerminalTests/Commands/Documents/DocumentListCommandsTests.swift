import Terminal
import Testing
import Wire

struct DocumentListCommandsTests {
  private let server = ScriptedServer { request, _ in
    let isNothing = request.parameters["kind"] == "audit"
    switch request.method {
    case Instruments.name:
      let entry = Instruments.Entry(id: "plan.x", kind: "plan", title: "Tittel", purpose: "Til noe.", roles: [])
      return .result(Instruments.Result(language: "nb", instruments: isNothing ? [] : [entry]))
    case ListDocuments.name:
      return .result(ListDocuments.Result(language: "nb", documents: [], damaged: isNothing ? [] : ["plan-1: borte"]))
    case DocumentHistory.name:
      return .result(
        DocumentHistory.Result(revisions: [.init(revision: 1, changed: "da", change: "created", field: nil)])
      )
    default: return .result(DescribeForm.Result.sample)
    }
  }

  @Test func instrumentsAreListedByKind() {
    #expect(Run("instruments --kind plan", server: server).output == "plan\n  plan.x  Tittel\n          Til noe.\n")
    #expect(server.requests.first?.parameters == ["kind": "plan", "language": "nb"])
  }

  @Test(arguments: ["instruments", "documents"])
  func anEmptyListIsNothingMatched(command: String) {
    let run = Run("\(command) --kind audit", server: server)
    #expect(run.status == .nothingMatched)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics == "Ingenting passer.\n")
    #expect(Run("\(command) --kind audit --json", server: server).output.hasPrefix("{"))
  }

  @Test func filesThatCannotBeReadMakeAList() {
    let run = Run("documents --trash", server: server)
    #expect(run.status == .answered)
    #expect(run.output == "En fil kunne ikke leses:\n  plan-1: borte\n")
    #expect(server.requests.first?.parameters == ["trash": true, "language": "nb"])
  }

  @Test func aFormIsOfADocumentOrOfAnInstrument() {
    _ = Run("form plan-1", server: server)
    _ = Run("form plan-1 --language en", server: server)
    let run = Run("form plan.x-1", server: server)
    #expect(
      server.requests.map(\.parameters) == [
        ["document": "plan-1"], ["document": "plan-1", "language": "en"],
        ["instrument": "plan.x-1", "language": "nb"],
      ]
    )
    #expect(run.lines.first == "Før du sier ja")
    #expect(run.output.contains("f.yesNo yesNo · true eller false\n"))
  }

  @Test func theHistoryIsListed() {
    #expect(Run("document history plan-1", server: server).output == "1  laget da\n")
    #expect(server.requests.first?.parameters == ["document": "plan-1", "language": "nb"])
  }
}
