import Terminal
import Testing
import Wire

struct ForgetCommandTests {
  private let server = ScriptedServer { request, _ in
    let places = [ForgetName.Place(document: "plan-1", name: "Plan", count: 2)]
    let name = if case .string(let name)? = request.parameters["name"] { name } else { "" }
    return .result(
      ForgetName.Result(
        name: name,
        isApplied: request.parameters["apply"] == true,
        places: name == "Ola" ? [] : places
      )
    )
  }

  @Test func aNameIsShownAndLeftWhereItStands() {
    let run = Run("forget Kari Nordmann", server: server)
    #expect(run.status == .answered)
    #expect(run.lines.first == "«Kari Nordmann» står her, historikken og papirkurven medregnet:")
    #expect(run.output.contains("\n  plan-1  Plan 2 ganger\nIngenting er endret."))
    #expect(server.requests.first?.parameters == ["name": "Kari Nordmann", "language": "nb"])
  }

  @Test func aNameIsRemovedWhenThatIsSaid() {
    let run = Run("forget Kari --yes --language nn", server: server)
    #expect(run.output == "«Kari» er fjerna herifrå, også frå historikken:\n  plan-1  Plan 2 gonger\n")
    #expect(server.requests.first?.parameters == ["name": "Kari", "apply": true, "language": "nn"])
  }

  @Test(arguments: ["", " --yes"])
  func aNameThatStandsNowhereIsNothingMatched(option: String) {
    let run = Run("forget Ola\(option) --language en", server: server)
    #expect(run.status == .nothingMatched)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics == "\"Ola\" stands in no document.\n")
    #expect(Run("forget Ola --json", server: server).lines.count == 1)
  }
}
