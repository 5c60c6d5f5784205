import Terminal
import TestSupport
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
        places: name == "Ola" || name == "Per" ? [] : places,
        files: name == "Per" || name == "Pål" ? ["/d/damaged/plan-2.json"] : nil
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

  @Test func filesThatOnlyThePersonCanDeleteAreNamed() {
    let both = Run("forget Pål --yes --language en", server: server)
    #expect(both.status == .answered)
    #expect(both.lines.contains("  plan-1  Plan 2 times"))
    #expect(both.lines.last == "  /d/damaged/plan-2.json")
    let alone = Run("forget Per --language en", server: server)
    #expect(alone.status == .answered)
    #expect(alone.diagnostics == "\"Per\" stands in no document.\n")
    #expect(alone.output.hasPrefix("The name may also stand in these files"))
    #expect(alone.lines.last == "  /d/damaged/plan-2.json")
  }

  @Test(arguments: ["", " --yes"])
  func aNameThatStandsNowhereIsNothingMatched(option: String) {
    let run = Run("forget Ola\(option) --language en", server: server)
    #expect(run.status == .nothingMatched)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics == "\"Ola\" stands in no document.\n")
    #expect(Run("forget Ola --json", server: server).lines.count == 1)
  }

  @Test func linesTypedBeforeAreToldOfAndRemoved() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/.local/state/veiviser/history")
    for line in ["hva gjør jeg med Ola?", "/ny plan", "/navn plan-1 For ola", "Olav"] { try file.append(line) }
    func forget(_ arguments: String) -> Run {
      Run("forget " + arguments, server: server) { surroundings in
        surroundings.environment["HOME"] = folder.path
        surroundings.columns = { 1000 }
      }
    }
    let shown = forget("Ola")
    #expect(shown.status == .answered)
    #expect(shown.diagnostics == "«Ola» står ikke i noe dokument.\n")
    #expect(shown.output.hasPrefix("Navnet står også i 2 av linjene du har skrevet"))
    #expect(try file.load().lines.count == 4)
    #expect(forget("Ola --json").diagnostics.contains("2 av linjene"))
    #expect(forget("Kari").output.contains("av linjene") == false)
    let removed = forget("Ola --yes --language en")
    #expect(removed.output.hasPrefix("Also removed 2 of the lines that you have typed"))
    #expect(try file.load().lines == ["/ny plan", "Olav"])
    #expect(forget("Ola").status == .nothingMatched)
  }
}
