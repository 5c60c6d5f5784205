import Client
import Terminal
import Testing
import Wire

struct ServerLinkTests {
  private func link(to server: ScriptedServer) -> ServerLink {
    ServerLink { interrupt throws(ClientError) in
      let socket = SocketPath(path: "/run/test/socket", origin: .option)
      return try server.connect(
        ConnectionRequest(socket: socket, startsServer: true, interrupt: interrupt, slowStartNotice: nil)
      )
    }
  }

  private let question = Ask.Parameters(text: "Hva?")

  @Test func oneConnectionServesAllCalls() throws {
    let server = ScriptedServer { _, _ in .result(Reply.answer("Ja.")) }
    let link = link(to: server)
    _ = try link.call(Ask.self, question)
    #expect(try link.call(Ask.self, question).result == .answer("Ja."))
    #expect(server.connections.count == 1)
    #expect(server.requests.map(\.identifier) == [.integer(1), .integer(2)])
  }

  @Test func theResultIsKeptAsItCame() throws {
    let json = #"{"rulesHash" : "x", "topics":3,"new":1.0}"#
    let link = link(to: ScriptedServer { _, _ in .json(json) })
    let answer = try link.call(ServerReload.self, NoParameters())
    #expect(String(decoding: answer.json, as: UTF8.self) == json)
    #expect(answer.result.topics == 3)
  }

  @Test func aServerThatVanishedIsAskedAgainOnce() throws {
    let server = ScriptedServer { _, number in number == 1 ? .vanish : .result(Reply.answer("Ja.")) }
    #expect(try link(to: server).call(Ask.self, question).result.text == "Ja.")
    #expect(server.connections.count == 2)
  }

  @Test func aServerThatIsLeavingIsAskedAgainOnce() throws {
    let server = ScriptedServer { _, number in
      number == 1 ? .error(WireError(.shuttingDown, "Leaving.")) : .result(Reply.answer("Ja."))
    }
    #expect(try link(to: server).call(Ask.self, question).result.text == "Ja.")
  }

  @Test func aServerThatVanishesAgainIsNotAskedAThirdTime() {
    let server = ScriptedServer { _, _ in .vanish }
    #expect(throws: ClientError.vanished) { try link(to: server).call(Ask.self, question) }
    #expect(server.requests.count == 2)
  }

  @Test func aStopIsNeverAskedTwice() {
    let server = ScriptedServer { _, _ in .vanish }
    #expect(throws: ClientError.vanished) { try link(to: server).call(ServerStop.self, NoParameters()) }
    #expect(server.requests.count == 1)
  }

  @Test func anAnswerToSomethingElseIsNotTaken() {
    let server = ScriptedServer { _, _ in .line(#"{"id":5,"result":{"rulesHash":"x","topics":1}}"#) }
    #expect(throws: RawAnswer.unreadable) { try link(to: server).call(ServerReload.self, NoParameters()) }
  }

  @Test func afterAnInterruptedWaitANewConnectionIsUsed() throws {
    let server = ScriptedServer { _, number in
      number == 1 ? .fault(.interrupted) : .result(Reply.answer("Ja."))
    }
    let link = link(to: server)
    #expect(throws: ClientError.interrupted) { try link.call(Ask.self, question, interruptedBy: 5) }
    #expect(try link.call(Ask.self, question).result.text == "Ja.")
    #expect(server.connections.map(\.interrupt) == [5, nil])
  }

  @Test func aRefusalLeavesTheConnectionInUse() throws {
    let server = ScriptedServer { _, number in
      number == 1 ? .error(WireError(.unknownTopic, "No.")) : .result(Reply.answer("Ja."))
    }
    let link = link(to: server)
    #expect(throws: ClientError.self) { try link.call(Show.self, Show.Parameters(topic: "x")) }
    _ = try link.call(Ask.self, question)
    #expect(server.connections.count == 1)
  }

  @Test func aRequestOverTheLimitIsNotSent() {
    let server = ScriptedServer { _, _ in .vanish }
    let text = String(repeating: "x", count: Limits().lineBytes)
    #expect {
      try link(to: server).call(Ask.self, Ask.Parameters(text: text))
    } throws: { error in
      guard case ClientError.refused(let reason) = error else { return false }
      return reason.kind == .lineTooLong
    }
    #expect(server.requests.isEmpty)
  }
}
