import Client
import FoundationEssentials
import TestSupport
import Testing
import Wire

@Suite(.timeLimit(.minutes(1)))
struct PipelineTests {
  /// Answers every line with `filler` bytes more than it needs, until the client has gone.
  ///
  /// - Returns: the most lines that had come before the answer to the oldest of them was said.
  private func answerAll(_ server: FakeServer, holdsBack: Int, filler: Int) -> Int {
    let padding = String(repeating: "x", count: filler)
    var held = 0
    var identifier = 0
    var most = 0
    while true {
      let heard = server.hear()
      guard !heard.isEmpty else { return most }
      held += heard.count { $0 == UInt8(ascii: "\n") }
      most = max(most, held)
      // Answering late lets the client send as far ahead as it will.
      while held > holdsBack || (held > 0 && identifier + held == Self.total) {
        identifier += 1
        held -= 1
        server.say(
          #"{"id":\#(identifier),"jsonrpc":"2.0","result":{"processIdentifier":\#(identifier)},"x":"\#(padding)"}"#
            + "\n"
        )
      }
    }
  }

  private static let total = 2000

  /// Asks as often as the window allows before the first answer is taken.
  private func askAll(_ count: Int, over connection: Connection) throws(ClientError) -> [Result<Int, WireError>] {
    var pipeline = Pipeline<ServerStop>(over: ServerLink { _ in connection })
    var answers: [Result<Int, WireError>] = []
    for number in 0..<count + Pipeline<ServerStop>.window {
      if number >= Pipeline<ServerStop>.window, answers.count < count {
        answers.append(try pipeline.next().map(\.result.processIdentifier).mapError(\.error))
      }
      if number < count { try pipeline.ask(NoParameters()) }
    }
    return answers
  }

  private func numbers(holdsBack: Int, filler: Int) async throws -> (answers: [Int], most: Int) {
    let (client, server) = FakeServer.pair()
    nonisolated(unsafe) let calling = client
    let peer = Task { try await blocking { answerAll(server, holdsBack: holdsBack, filler: filler) } }
    let answers = try await blocking {
      defer { calling.close() }
      return try askAll(Self.total, over: calling).map { try $0.get() }
    }
    return (answers, try await peer.value)
  }

  @Test func answersComeInTheOrderOfTheQuestions() async throws {
    #expect(try await numbers(holdsBack: 0, filler: 0).answers == Array(1...Self.total))
  }

  @Test func theWindowIsLessThanTheServerTakesIn() async throws {
    let window = Pipeline<ServerStop>.window
    let (answers, most) = try await numbers(holdsBack: window - 1, filler: 0)
    #expect(answers == Array(1...Self.total))
    #expect(most == window)
    #expect(window < Limits().requestsInFlight)
  }

  @Test func longAnswersAreTakenInWhileSending() async throws {
    #expect(try await numbers(holdsBack: 0, filler: 50_000).answers == Array(1...Self.total))
  }

  @Test func anErrorIsOneAnswerAmongOthers() throws {
    let (client, server) = FakeServer.pair()
    let error = WireError(.unknownTopic, "No.")
    server.say(FakeServer.stopped(1) + (try FakeServer.error(error, to: 2)) + FakeServer.stopped(3))
    #expect(try askAll(3, over: client) == [.success(7), .failure(error), .success(7)])
  }

  @Test func whatHasNoAnswerYetIsAskedAgainWhenTheServerVanishes() throws {
    let servers = FakeServers(saying: FakeServer.reloaded(1), FakeServer.reloaded(2) + FakeServer.reloaded(3))
    var pipeline = Pipeline<ServerReload>(over: servers.link())
    for _ in 1...3 { try pipeline.ask(NoParameters()) }
    for _ in 1...3 { #expect(try pipeline.next().get().result.topics == 7) }
    let lines = servers.heard.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.suffix(2) == lines[1...2])
  }

  @Test func aServerThatOnlyVanishesIsGivenUp() throws {
    let servers = FakeServers(saying: FakeServer.reloaded(1), "", FakeServer.reloaded(2))
    var pipeline = Pipeline<ServerReload>(over: servers.link())
    for _ in 1...2 { try pipeline.ask(NoParameters()) }
    _ = try pipeline.next()
    #expect(throws: ClientError.vanished) { try pipeline.next() }
    #expect(servers.interrupts.count == 2)
  }

  @Test func aServerThatVanishesHalfwayIsTold() throws {
    let (client, server) = FakeServer.pair()
    server.say(FakeServer.stopped(1))
    server.hangUp()
    var pipeline = Pipeline<ServerStop>(over: ServerLink { _ in client })
    for _ in 1...20 { try pipeline.ask(NoParameters()) }
    #expect(try pipeline.next().get().result.processIdentifier == 7)
    #expect(throws: ClientError.lostInDoubt) { try pipeline.next() }
  }
}
