import Client
import FoundationEssentials
import Testing
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

@Suite(.timeLimit(.minutes(1)))
struct ServerLinkTests {
  private let none = NoParameters()

  @Test func oneConnectionServesAllCalls() throws {
    let servers = FakeServers(saying: FakeServer.stopped(1) + FakeServer.stopped(2))
    let link = servers.link()
    _ = try link.call(ServerStop.self, none)
    #expect(try link.call(ServerStop.self, none).result == ServerStop.Result(processIdentifier: 7))
    #expect(servers.interrupts.count == 1)
    #expect(
      servers.heard
        == [1, 2].map { #"{"id":\#($0),"jsonrpc":"2.0","method":"server.stop","params":{}}"# + "\n" }.joined()
    )
  }

  @Test func theResultIsKeptAsItCame() throws {
    let json = #"{"rulesHash" : "x", "topics":3,"new":1.0}"#
    let answer = try FakeServers(saying: #"{"id":1,"result":\#(json)}"# + "\n").link().call(ServerReload.self, none)
    #expect(String(decoding: answer.json, as: UTF8.self) == json)
    #expect(answer.result.topics == 3)
  }

  @Test func aServerThatVanishedIsAskedAgainOnce() throws {
    let servers = FakeServers(saying: "", FakeServer.reloaded(1))
    #expect(try servers.link().call(ServerReload.self, none).result.topics == 7)
    #expect(servers.interrupts.count == 2)
  }

  @Test func aServerThatIsLeavingIsAskedAgainOnce() throws {
    let leaving = WireError(.shuttingDown, "Leaving.")
    for error in [try FakeServer.error(leaving), try FakeServer.error(leaving, to: 1)] {
      let servers = FakeServers(saying: error, FakeServer.reloaded(1))
      #expect(try servers.link().call(ServerReload.self, none).result.topics == 7)
    }
  }

  @Test func aServerThatVanishesAgainIsNotAskedAThirdTime() {
    let servers = FakeServers(saying: "", "", FakeServer.reloaded(1))
    #expect(throws: ClientError.vanished) { try servers.link().call(ServerReload.self, none) }
    #expect(servers.interrupts.count == 2)
  }

  @Test func aStopIsNeverAskedTwice() {
    let servers = FakeServers(saying: "", FakeServer.stopped(1))
    #expect(throws: ClientError.lostInDoubt) { try servers.link().call(ServerStop.self, none) }
    #expect(servers.interrupts.count == 1)
  }

  @Test func aDocumentIsNeverMadeTwice() {
    let servers = FakeServers(saying: "", FakeServer.reloaded(1))
    let parameters = CreateDocument.Parameters(instrument: "plan.x")
    #expect(throws: ClientError.lostInDoubt) { try servers.link().call(CreateDocument.self, parameters) }
    #expect(servers.interrupts.count == 1)
  }

  private static let reply =
    #"{"id":1,"result":{"outcome":"command","confidence":1,"alternatives":[],"language":"nb","#
    + #""text":"x","sections":[],"context":{}}}"# + "\n"

  @Test(arguments: [
    Say.Parameters(text: "/ny scale"), Say.Parameters(text: "  /kryss 3"),
    Say.Parameters(text: "angre", context: Context(document: "plan-1")),
    Say.Parameters(text: "2", context: Context(listed: ["plan.x", "plan.y"])),
  ])
  func aLineThatMayChangeADocumentIsNeverSaidTwice(parameters: Say.Parameters) {
    let servers = FakeServers(saying: "", Self.reply)
    #expect(throws: ClientError.lostInDoubt) { try servers.link().call(Say.self, parameters) }
    #expect(servers.interrupts.count == 1)
  }

  @Test(arguments: [
    Say.Parameters(text: "får jeg betalt?"), Say.Parameters(text: "1", context: Context(choices: ["a", "b"])),
  ])
  func aQuestionIsAskedAgain(parameters: Say.Parameters) throws {
    let servers = FakeServers(saying: "", Self.reply)
    #expect(try servers.link().call(Say.self, parameters).result.text == "x")
    #expect(servers.interrupts.count == 2)
  }

  @Test func aConnectionThatWasClosedBetweenTwoLinesIsMadeAnewForTheSecond() throws {
    let (first, server) = FakeServer.pair()
    let (second, next) = FakeServer.pair()
    server.say(Self.reply)
    next.say(Self.reply.replacing("\"id\":1", with: "\"id\":2"))
    var connections = [first, second]
    let link = ServerLink { _ in connections.removeFirst() }
    let command = Say.Parameters(text: "/kryss 3")
    _ = try link.call(Say.self, command)
    server.hangUp()
    #expect(try link.call(Say.self, command).result.text == "x", "nothing was lost, so nothing is in doubt")
    #expect(connections.isEmpty)
  }

  @Test func anAnswerToSomethingElseIsNotTaken() {
    let servers = FakeServers(saying: FakeServer.reloaded(5))
    #expect(throws: ClientError.unreadable(reason: "it answered something that was not asked")) {
      try servers.link().call(ServerReload.self, none)
    }
  }

  @Test func afterAnInterruptedWaitANewConnectionIsUsed() throws {
    var ends: [CInt] = [-1, -1]
    #expect(pipe(&ends) == 0)
    #expect(write(ends[1], "!", 1) == 1)
    // The first answer comes too late, and is not taken for the next one.
    let servers = FakeServers(saying: FakeServer.stopped(1), FakeServer.reloaded(2))
    let link = servers.link()
    #expect(throws: ClientError.interrupted) {
      try link.call(ServerStop.self, none, interruptedBy: ends[0])
    }
    #expect(try link.call(ServerReload.self, none).result.topics == 7)
    #expect(servers.interrupts == [ends[0], nil])
    for end in ends { close(end) }
  }

  @Test func aRefusalLeavesTheConnectionInUse() throws {
    let error = WireError(.unknownTopic, "No.")
    let servers = FakeServers(saying: try FakeServer.error(error, to: 1) + FakeServer.stopped(2))
    let link = servers.link()
    #expect(throws: ClientError.refused(error)) { try link.call(Show.self, Show.Parameters(topic: "x")) }
    _ = try link.call(ServerStop.self, none)
    #expect(servers.interrupts.count == 1)
  }

  @Test func aRequestOverTheLimitIsNotSent() {
    let servers = FakeServers()
    let text = String(repeating: "x", count: Limits().lineBytes)
    #expect {
      try servers.link().call(Ask.self, Ask.Parameters(text: text))
    } throws: { error in
      guard case ClientError.refused(let reason) = error else { return false }
      return reason.kind == .lineTooLong
    }
    #expect(servers.interrupts.isEmpty)
  }
}
