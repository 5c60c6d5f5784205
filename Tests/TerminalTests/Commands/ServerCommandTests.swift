import Client
import Terminal
import Testing
import Wire

struct ServerCommandTests {
  private let info = ServerInfo.Result(
    name: "veiviserd",
    version: "0.1.0",
    protocolVersion: 1,
    processIdentifier: 42,
    uptimeSeconds: 3_725,
    requests: 7,
    connections: 1,
    rules: "/usr/share/veiviser",
    rulesHash: "abc",
    topics: 170,
    samples: 9000,
    languages: ["nb", "nn", "en"],
    reloadFindings: [],
    limits: Limits()
  )

  private func server(_ info: ServerInfo.Result? = nil) -> ScriptedServer {
    let info = info ?? self.info
    return ScriptedServer { request, _ in
      switch request.method {
      case ServerStop.name: .result(ServerStop.Result(processIdentifier: 42))
      case ServerReload.name: .result(ServerReload.Result(rulesHash: "abc", topics: 170))
      default: .result(info)
      }
    }
  }

  private func absent() -> ScriptedServer {
    let server = server()
    server.refusal = .noServer(path: "/run/test/socket")
    return server
  }

  @Test func startStartsTheServerEvenWithoutAutostart() {
    let server = server()
    let run = Run("server start --no-autostart", server: server)
    #expect(run.output == "Serveren kjører (prosess 42).\n")
    #expect(server.connections.map(\.startsServer) == [true])
  }

  @Test func statusNeverStartsTheServer() {
    let server = server()
    let run = Run("server status", server: server)
    #expect(run.lines.contains("prosess       42"))
    #expect(run.lines.contains("oppe i        1 t 2 min"))
    #expect(run.lines.contains("sokkel        /run/test/socket"))
    #expect(server.connections.map(\.startsServer) == [false])
    #expect(Run("server status", server: absent()).status == .noServer)
  }

  @Test func statusShowsWhatKeepsTheRulesFromBeingReloaded() {
    var info = info
    info.reloadFindings = ["topics/a.yaml:3:1: no title"]
    let run = Run("server status", server: server(info))
    #expect(run.output.contains("Regelbasen har feil"))
    #expect(run.output.hasSuffix("\n  topics/a.yaml:3:1: no title\n"))
  }

  @Test func stopWaitsAndTellsTheProcess() {
    let run = Run("server stop", server: server())
    #expect(run.output == "Serveren er stoppet (prosess 42).\n")
    #expect(run.status == .answered)
  }

  @Test func stopTellsWhenTheServerTakesItsTime() {
    let server = ScriptedServer { _, _ in .result(ServerStop.Result(processIdentifier: 42)) }
    server.end = .timedOut(seconds: 30)
    #expect(Run("server stop", server: server).output.hasPrefix("Serveren stopper når den har svart ferdig"))
  }

  @Test func stopWithoutAServerIsWell() {
    let run = Run("server stop", server: absent())
    #expect(run.status == .answered)
    #expect(run.output.isEmpty)
    #expect(run.diagnostics.contains("/run/test/socket"))
  }

  @Test func pathNeedsNoServer() {
    let server = absent()
    #expect(Run("server path", server: server).output == "/run/test/socket\n")
    #expect(
      Run("server path --json", server: server).output == #"{"origin":"environment","path":"/run/test/socket"}"# + "\n"
    )
    #expect(server.connections.isEmpty)
  }

  @Test func aSocketOnDiskIsWarnedOf() {
    let run = Run("server path") { $0.environment = ["XDG_STATE_HOME": "/s"] }
    #expect(run.output.hasSuffix("/socket\n"))
    #expect(run.diagnostics.contains("disk") == run.output.hasPrefix("/s/"))
  }

  @Test func reloadTellsTheTopicsOrTheFindings() {
    #expect(Run("server reload", server: server()).output == "Regelbasen er lest på nytt: 170 emner.\n")
    let broken = ScriptedServer { _, _ in
      .error(WireError(.invalidRules, "Two errors.", details: ["a.yaml:1:1: x", "b.yaml:2:2: y"]))
    }
    let run = Run("server reload", server: broken)
    #expect(run.status == .badInput)
    #expect(run.diagnostics.hasSuffix("a.yaml:1:1: x\nb.yaml:2:2: y\n"))
  }
}
