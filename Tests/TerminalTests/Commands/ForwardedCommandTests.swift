import Terminal
import Testing

struct ForwardedCommandTests {
  @Test(arguments: [
    ("lint", ["lint"]), ("lint Prompts", ["lint", "Prompts"]),
    ("lint Prompts --strict -x", ["lint", "Prompts", "--strict", "-x"]),
    ("lint --help", ["lint", "--help"]), ("lint --json", ["lint", "--json"]),
    ("train --seed 3", ["train", "--seed", "3"]), ("evaluate a.tsv - --help", ["evaluate", "a.tsv", "-", "--help"]),
    ("lint -- -x", ["lint", "--", "-x"]),
  ])
  func theServersProgramGetsTheArgumentsAsTheyAre(arguments: String, forwarded: [String]) {
    var executed: [[String]] = []
    let server = ScriptedServer { _, _ in .vanish }
    server.programPath = "/opt/veiviserd"
    _ = Run(arguments, server: server) { surroundings in
      surroundings.execute = { path, arguments in
        executed.append([path] + arguments)
        return "replaced"
      }
    }
    #expect(executed == [["/opt/veiviserd"] + forwarded])
  }

  @Test func withoutTheProgramTheWayToItIsTold() {
    let run = Run("lint Prompts")
    #expect(run.status == .noServer)
    #expect(run.diagnostics.contains("/opt/veiviserd"))
  }

  @Test func aProgramThatCannotBeRunIsToldWithItsReason() {
    let server = ScriptedServer { _, _ in .vanish }
    server.programPath = "/opt/veiviserd"
    let run = Run("lint", server: server)
    #expect(run.status == .noServer)
    #expect(run.diagnostics == "Kan ikke starte /opt/veiviserd: not in tests\n")
  }
}
