import Client
import Dialogue
import Server
import Synchronization
import Testing
import Wire

@Suite(.timeLimit(.minutes(1)))
struct ReloadTests {
  private let none = NoParameters()

  @Test func aRuleBaseWithErrorsLeavesTheOldOneInUseAndIsTold() async throws {
    let findings = Mutex<[String]>(["topics/a.yaml:3:1: no text in nynorsk", "topics/b.yaml:1:1: no id"])
    try await withServer(
      reload: {
        let current = findings.withLock { $0 }
        guard current.isEmpty else { throw WireError(.invalidRules, "Errors.", details: current) }
        return someAssistant()
      },
      { running in
        let client = try await running.client()
        let before = try await client.call(ServerInfo.self, none)
        let error = await #expect(throws: ClientError.self) { try await client.call(ServerReload.self, none) }
        guard case .refused(let refusal) = error else {
          Issue.record("told \(String(describing: error))")
          return
        }
        #expect(refusal.message == "The rule base has errors; the one read before goes on answering.")
        var info = try await client.call(ServerInfo.self, none)
        #expect(info.reloadFindings == findings.withLock { $0 })
        #expect(info.rulesHash == before.rulesHash)

        findings.withLock { $0 = [] }
        #expect(try await client.call(ServerReload.self, none).rulesHash == before.rulesHash)
        info = try await client.call(ServerInfo.self, none)
        #expect(info.reloadFindings == [])
      }
    )
  }

  @Test func anErrorOfAnotherKindIsToldLineByLine() async throws {
    struct Unreadable: Error, CustomStringConvertible {
      var description: String { "a.yaml:1:1: x\nb.yaml:2:2: y" }
    }
    let current = CurrentAssistant(someAssistant())
    let reload = RulesReload(
      current: current,
      serviceManager: ServiceManager(environment: [:]),
      logger: .silent,
      read: { throw Unreadable() }
    )
    let error = await #expect(throws: WireError.self) { try await reload.run() }
    #expect(error?.kind == .invalidRules)
    #expect(error?.details == ["a.yaml:1:1: x", "b.yaml:2:2: y"])
    #expect(current.reloadFindings == ["a.yaml:1:1: x", "b.yaml:2:2: y"])
  }

  @Test func thereAreNeverTwoReadingsAtOnce() async throws {
    let running = Atomic(0)
    let readings = Atomic(0)
    let reload = RulesReload(
      current: CurrentAssistant(someAssistant()),
      serviceManager: ServiceManager(environment: [:]),
      logger: .silent,
      read: {
        #expect(running.add(1, ordering: .relaxed).newValue == 1)
        for _ in 0..<10 { await Task.yield() }
        running.subtract(1, ordering: .relaxed)
        readings.add(1, ordering: .relaxed)
        return someAssistant()
      }
    )
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<20 { group.addTask { _ = try? await reload.run() } }
    }
    #expect(readings.load(ordering: .relaxed) == 20)
  }

  @Test func aReadingIsNotWaitedForOnceTheTaskIsCancelled() async throws {
    let (begun, beginning) = AsyncStream.makeStream(of: Void.self)
    let (end, ending) = AsyncStream.makeStream(of: Void.self)
    let reload = RulesReload(
      current: CurrentAssistant(someAssistant()),
      serviceManager: ServiceManager(environment: [:]),
      logger: .silent,
      read: {
        beginning.yield()
        for await _ in end { break }
        return someAssistant()
      }
    )
    let waiting = Task { () async throws(WireError) in try await reload.run() }
    for await _ in begun { break }
    waiting.cancel()
    let error = await #expect(throws: WireError.self) { try await waiting.value }
    #expect(error?.kind == .shuttingDown)
    ending.yield()
  }
}
