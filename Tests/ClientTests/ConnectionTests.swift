import Client
import FoundationEssentials
import Synchronization
import TestSupport
import Testing
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Asks the server to stop.
///
/// - Returns: its process, as it told.
private func stop(_ connection: Connection) throws(ClientError) -> Int {
  try ServerLink { _ in connection }.call(ServerStop.self, NoParameters()).result.processIdentifier
}

@Suite(.timeLimit(.minutes(1)))
struct ConnectionTests {
  private let client: Connection
  private let server: FakeServer
  private let none = NoParameters()

  init() { (client, server) = FakeServer.pair() }

  private func failure(_ connection: Connection, interruptedBy interrupt: CInt? = nil) -> ClientError? {
    do throws(ClientError) {
      _ = try ServerLink { _ in connection }.call(ServerStop.self, NoParameters(), interruptedBy: interrupt)
      return nil
    } catch {
      return error
    }
  }

  @Test func aCallIsOneLineAndItsAnswerIsTheResult() throws {
    server.say(FakeServer.stopped(1))
    #expect(
      try ServerLink { _ in client }.call(ServerStop.self, none).result == ServerStop.Result(processIdentifier: 7)
    )
    #expect(
      String(decoding: server.hear(), as: UTF8.self)
        == #"{"id":1,"jsonrpc":"2.0","method":"server.stop","params":{}}"# + "\n"
    )
  }

  @Test func callsAreNumbered() throws {
    server.say(FakeServer.stopped(1) + FakeServer.stopped(2))
    let link = ServerLink { _ in client }
    _ = try link.call(ServerStop.self, none)
    _ = try link.call(ServerStop.self, none)
  }

  @Test func anAnswerThatComesInPiecesIsPutTogether() async throws {
    let pieces = FakeServer.stopped(1).utf8.map { [$0] }
    let (client, server) = FakeServer.pair()
    let peer = Task { try await blocking { for piece in pieces { server.say(bytes: piece) } } }
    nonisolated(unsafe) let calling = client
    #expect(try await blocking { try stop(calling) } == 7)
    try await peer.value
  }

  @Test func anErrorOfTheServerIsThrownAsItIs() throws {
    let error = WireError(.unknownTopic, "There is no topic x.", member: "topic")
    server.say(try FakeServer.error(error, to: 1))
    #expect(failure(client) == .refused(error))
  }

  @Test(arguments: [WireError.Kind.busy, .shuttingDown])
  func aServerThatTakesNoMoreIsWorthAnotherTry(kind: WireError.Kind) throws {
    server.say(try FakeServer.error(WireError(kind, "Later.")))
    server.hangUp()
    #expect(failure(client) == .busy(WireError(kind, "Later.")))
  }

  @Test func whatTheServerSaidBeforeItHungUpIsStillRead() throws {
    let error = WireError(.notPermitted, "Not yours.")
    server.say(try FakeServer.error(error))
    server.hangUp()
    #expect(failure(client) == .refused(error))
    #expect(failure(client) == .lostInDoubt)
  }

  @Test func aServerThatHangsUpHasVanished() {
    server.hangUp()
    #expect(failure(client) == .lostInDoubt)
  }

  @Test func anAnswerThatEndsHalfwayIsNone() {
    server.say(String(FakeServer.stopped(1).dropLast(3)))
    server.hangUp()
    #expect(failure(client) == .lostInDoubt)
  }

  @Test func aClosedConnectionHasVanished() {
    client.close()
    client.close()
    #expect(failure(client) == .lostInDoubt)
  }

  @Test(
    arguments: [
      "hei\n", "\n", "{}\n", #"{"id":1,"jsonrpc":"2.0","result":{}}"# + "\n", FakeServer.stopped(2),
      #"{"id":"1","jsonrpc":"2.0","result":{"processIdentifier":7}}"# + "\n",
    ]
  )
  func whatIsNoAnswerToTheQuestionIsUnreadable(answer: String) {
    server.say(answer)
    guard case .unreadable = failure(client) else {
      Issue.record("took \(answer)")
      return
    }
  }

  @Test func aWaitEndsAfterItsTime() {
    client.timeout = .milliseconds(20)
    #expect(failure(client) == .timedOut(seconds: 0))
  }

  @Test func aWaitIsBrokenOffByThePerson() {
    var ends: [CInt] = [-1, -1]
    #expect(pipe(&ends) == 0)
    #expect(write(ends[1], "!", 1) == 1)
    #expect(failure(client, interruptedBy: ends[0]) == .interrupted)
    for end in ends { close(end) }
  }

  @Test func aSignalThatInterruptsNothingIsWaitedThrough() async throws {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGUSR1, &action, nil)
    let (client, server) = FakeServer.pair()
    nonisolated(unsafe) let calling = client
    let (threads, announcement) = AsyncStream.makeStream(of: pthread_t.self)
    let call = Task {
      try await blocking {
        announcement.yield(pthread_self())
        return try stop(calling)
      }
    }
    for await thread in threads {
      // The request has been sent: what follows is the wait.
      _ = server.hear()
      for _ in 0..<10 { pthread_kill(thread, SIGUSR1) }
      break
    }
    server.say(FakeServer.stopped(1))
    #expect(try await call.value == 7)
  }

  @Test func whatComesIsTakenInWhileSending() async throws {
    let text = String(repeating: "a", count: 4 * 1024 * 1024)
    let (client, server) = FakeServer.pair()
    nonisolated(unsafe) let calling = client
    // Says everything before it hears more than the beginning.
    let peer = Task {
      try await blocking {
        var heard = server.hear(upTo: 1).count
        server.say(text + "\n")
        while heard < text.utf8.count { heard += server.hear().count }
      }
    }
    let count = try await blocking {
      try calling.send(Data(text.utf8))
      return try calling.receive().count
    }
    #expect(count == text.utf8.count)
    try await peer.value
  }

  @Test func anAnswerOfManyMegabytesIsRead() async throws {
    let text = String(repeating: "a", count: 20 * 1024 * 1024)
    let (client, server) = FakeServer.pair()
    nonisolated(unsafe) let calling = client
    let peer = Task { try await blocking { server.say(text + "\n") } }
    #expect(try await blocking { try calling.receive().count } == text.utf8.count)
    try await peer.value
  }
}
