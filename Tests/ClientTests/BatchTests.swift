import Client
import FoundationEssentials
import Synchronization
import TestSupport
import Testing
import Wire

@Suite(.timeLimit(.minutes(1)))
struct BatchTests {
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

  private func numbers(holdsBack: Int, filler: Int) async throws -> (answers: [Int], most: Int) {
    let (client, server) = FakeServer.pair()
    nonisolated(unsafe) let calling = client
    let peer = Task { try await blocking { answerAll(server, holdsBack: holdsBack, filler: filler) } }
    let answers = try await blocking {
      var answers: [Int] = []
      try calling.batch(ServerStop.self, repeatElement(NoParameters(), count: Self.total)) { answer in
        if case .success(let result) = answer.outcome { answers.append(result.processIdentifier) }
      }
      calling.close()
      return answers
    }
    return (answers, try await peer.value)
  }

  @Test func answersComeInTheOrderOfTheQuestions() async throws {
    #expect(try await numbers(holdsBack: 0, filler: 0).answers == Array(1...Self.total))
  }

  @Test func noMoreThanTheWindowIsOnTheWay() async throws {
    let (answers, most) = try await numbers(holdsBack: Connection.window - 1, filler: 0)
    #expect(answers == Array(1...Self.total))
    #expect(most == Connection.window)
    #expect(Connection.window < Limits().requestsInFlight)
  }

  @Test func longAnswersAreTakenInWhileSending() async throws {
    #expect(try await numbers(holdsBack: 0, filler: 50_000).answers == Array(1...Self.total))
  }

  @Test func anErrorIsOneAnswerAmongOthers() throws {
    let (client, server) = FakeServer.pair()
    let error = WireError(.unknownTopic, "No.")
    server.say(FakeServer.stopped(1) + (try FakeServer.error(error, to: 2)) + FakeServer.stopped(3))
    var outcomes: [Result<ServerStop.Result, WireError>] = []
    try client.batch(ServerStop.self, repeatElement(NoParameters(), count: 3)) { outcomes.append($0.outcome) }
    let stopped = Result<ServerStop.Result, WireError>.success(ServerStop.Result(processIdentifier: 7))
    #expect(outcomes == [stopped, .failure(error), stopped])
  }

  @Test func nothingIsAskedForNoQuestions() throws {
    let (client, _) = FakeServer.pair()
    try client.batch(ServerStop.self, [NoParameters]()) { _ in Issue.record("answered") }
  }

  @Test func aServerThatVanishesHalfwayIsTold() async throws {
    let (client, server) = FakeServer.pair()
    server.say(FakeServer.stopped(1))
    server.hangUp()
    let count = Atomic(0)
    #expect(throws: ClientError.vanished) {
      try client.batch(ServerStop.self, repeatElement(NoParameters(), count: 100)) { _ in
        count.add(1, ordering: .relaxed)
      }
    }
    #expect(count.load(ordering: .relaxed) == 1)
  }
}
