import Client
import Dialogue
import FoundationEssentials
import Server
import ServiceLifecycle
import TestSupport
import Testing
import Wire

/// A question that is answered when the test says so.
struct HeldQuestion: Sendable {
  private let arrivals: AsyncStream<Void>
  private let releases: AsyncStream<Void>
  private let arrive: AsyncStream<Void>.Continuation
  private let releasing: AsyncStream<Void>.Continuation

  init() {
    (arrivals, arrive) = AsyncStream.makeStream()
    (releases, releasing) = AsyncStream.makeStream()
  }

  var method: Method {
    Method(Ask.self) { [arrive, releases] _, _ in
      arrive.yield()
      for await _ in releases { break }
      return Reply(outcome: .unknown, language: "nb", text: "", context: Context())
    }
  }

  /// Waits until the question has come.
  func arrived() async { for await _ in arrivals { break } }

  func release() { releasing.yield() }
}

@Suite(.timeLimit(.minutes(1)))
struct ShutdownTests {
  private let question = #"{"id":1,"method":"ask","params":{"text":"hei"}}"# + "\n"
  private let info = #"{"id":2,"method":"server.info"}"# + "\n"

  @Test func stoppingIsAnsweredAndLeavesThePlaceToTheNextServer() async throws {
    try await withServer { first in
      let client = try await first.client()
      let stopped = try await client.call(ServerStop.self, NoParameters())
      #expect(stopped.processIdentifier == ProcessInfo.processInfo.processIdentifier)
      // Whoever has the answer may start the next server at once.
      #expect(!FileManager.default.fileExists(atPath: first.socket.path))
      try await withServer(in: first.folder) { second in
        let next = try await second.client()
        #expect(try await next.call(ServerInfo.self, NoParameters()).requests == 1)
      }
      #expect(try await client.answers() == [])
    }
  }

  @Test func requestsInFlightAreFinishedAndLaterOnesRefused() async throws {
    let held = HeldQuestion()
    try await withServer(methods: [held.method]) { running in
      let client = try await running.client()
      try await client.send(question)
      await held.arrived()
      let other = try await running.client()
      _ = try await other.call(ServerStop.self, NoParameters())
      #expect(try await other.answers() == [])
      try await client.send(info)
      // Once its answer is there, the server has told every connection that it leaves.
      held.release()
      let answers = try await client.answers()
      #expect(answers.first == AnswerSummary(.integer(1), .result))
      #expect(answers.dropFirst().allSatisfy { $0 == AnswerSummary(.integer(2), .error(.shuttingDown)) })
    }
  }

  @Test func aServiceGroupThatShutsDownLetsTheServerFinish() async throws {
    let folder = try TemporaryFolder()
    let held = HeldQuestion()
    let (listening, announcement) = AsyncStream.makeStream(of: Void.self)
    let server = Server(
      configuration: ServerConfiguration(socket: folder.socket),
      assistant: someAssistant(),
      reload: { someAssistant() },
      logger: .silent,
      methods: [held.method],
      onListening: { announcement.yield() }
    )
    let group = ServiceGroup(configuration: .init(services: [.init(service: server)], logger: .silent))
    let running = Task { try await group.run() }
    for await _ in listening { break }
    let client = try await TestClient(folder.socket)
    try await client.send(question)
    await held.arrived()
    await group.triggerGracefulShutdown()
    held.release()
    #expect(try await client.answers() == [AnswerSummary(.integer(1), .result)])
    try await running.value
    #expect(!FileManager.default.fileExists(atPath: folder.socket.path))
  }

  @Test func aRequestThatTakesTooLongIsNotWaitedFor() async throws {
    let held = HeldQuestion()
    try await withServer(patience: .milliseconds(50), methods: [held.method]) { running in
      let client = try await running.client()
      try await client.send(question)
      await held.arrived()
      let other = try await running.client()
      _ = try await other.call(ServerStop.self, NoParameters())
      #expect(try await client.answers() == [])
    }
  }

  @Test func aServerThatNobodyCallsLeaves() async throws {
    let folder = try TemporaryFolder()
    let server = Server(
      configuration: ServerConfiguration(socket: folder.socket, limits: Limits(serverIdleSeconds: 1)),
      assistant: someAssistant(),
      reload: { someAssistant() },
      logger: .silent,
      methods: someMethods
    )
    try await server.run()
    #expect(!FileManager.default.fileExists(atPath: folder.socket.path))
  }

  @Test func aServerThatIsCalledStaysUntilItsLastClientHasGone() async throws {
    let folder = try TemporaryFolder()
    let (listening, announcement) = AsyncStream.makeStream(of: Void.self)
    let server = Server(
      configuration: ServerConfiguration(socket: folder.socket, limits: Limits(serverIdleSeconds: 1)),
      assistant: someAssistant(),
      reload: { someAssistant() },
      logger: .silent,
      methods: someMethods,
      onListening: { announcement.yield() }
    )
    let running = Task { try await server.run() }
    for await _ in listening { break }
    let client = try await TestClient(folder.socket)
    _ = try await client.call(ServerInfo.self, NoParameters())
    try await Task.sleep(for: .milliseconds(1500))
    _ = try await client.call(ServerInfo.self, NoParameters())
    client.finishSending()
    #expect(try await client.answers() == [])
    try await running.value
  }
}
