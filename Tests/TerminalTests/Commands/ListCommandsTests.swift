import Terminal
import Testing
import Wire

struct ListCommandsTests {
  private let server = ScriptedServer { request, _ in
    let isNothing = request.parameters["area"] == "none"
    switch request.method {
    case Topics.name:
      let entry = Topics.Entry(topic: "a.b", area: "a", areaTitle: "Område", title: "Tittel", roles: ["mentor"])
      return .result(Topics.Result(language: "nb", topics: isNothing ? [] : [entry]))
    case Roles.name: return .result(Roles.Result(language: "nb", roles: [.init(role: "mentor", name: "mentor")]))
    case Why.name:
      let explanation = Explanation(
        reply: .answer("Fordi."),
        outcome: .unknown,
        topic: nil,
        confidence: 0.1,
        margin: 0,
        file: nil,
        line: nil,
        evidence: [],
        samples: [],
        changes: [],
        runnersUp: []
      )
      return .result(explanation)
    default: return .result(Sources.Result(language: "nb", sources: []))
    }
  }

  @Test func topicsAreListedForARoleAndAnArea() {
    let run = Run("topics --role mentor --area a", server: server)
    #expect(run.output == "Område\n  a.b  Tittel\n")
    #expect(server.requests.first?.parameters == ["language": "nb", "role": "mentor", "area": "a"])
  }

  @Test func anEmptyListIsNothingMatched() {
    let run = Run("topics --area none", server: server)
    #expect(run.status == .nothingMatched)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics == "Ingenting passer.\n")
    #expect(Run("sources --topic a.b --json", server: server).output == #"{"language":"nb","sources":[]}"# + "\n")
  }

  @Test func roleListsRolesOrShowsTheCardOfOne() {
    #expect(Run("role", server: server).output == "mentor  mentor\n")
    _ = Run("role mentor", server: server)
    #expect(server.requests.last?.method == "role")
    #expect(server.requests.last?.parameters["role"] == "mentor")
  }

  @Test func whyPrintsTheExplanation() {
    let run = Run("why hva er dette", server: server)
    #expect(run.output == "Fordi.\n")
    #expect(run.status == .nothingMatched)
    #expect(server.texts == ["hva er dette"])
  }
}
