import Terminal
import Testing
import Wire

struct StartNoticeTests {
  private struct Cancelled: Error {}

  private let notices = [
    StartNotice(after: .milliseconds(500), bytes: [1]), StartNotice(after: .seconds(3), bytes: [2]),
  ]

  /// What is told, and what is waited before it, until `end` waits are over.
  private func told(until end: Int) async -> (bytes: [UInt8], waits: [Duration]) {
    var bytes: [UInt8] = []
    var waits: [Duration] = []
    await notices.tell(
      sleeping: { wait in
        guard waits.count < end else { throw Cancelled() }
        waits.append(wait)
      },
      { bytes += $0 }
    )
    return (bytes, waits)
  }

  @Test func eachIsToldInItsTime() async {
    let told = await told(until: 9)
    #expect(told.bytes == [1, 2])
    #expect(told.waits == [.milliseconds(500), .milliseconds(2500)])
  }

  @Test func nothingIsToldOnceTheServerHasStarted() async {
    #expect(await told(until: 0).bytes == [])
    #expect(await told(until: 1).bytes == [1])
  }

  @Test(arguments: [("nb", "lærer"), ("nn", "lærer"), ("en", "learns")])
  func whoWaitsLongIsToldWhy(language: String, word: String) {
    let server = ScriptedServer { _, _ in .vanish }
    _ = Run("topics --language \(language)", server: server) { $0.diagnosticsIsTerminal = true }
    let notices = server.connections.first?.notices ?? []
    #expect(notices.map(\.wait) == [.milliseconds(500), .seconds(3)])
    #expect(notices.last.map { String(decoding: $0.bytes, as: UTF8.self).contains(word) } == true)
    let quiet = ScriptedServer { _, _ in .vanish }
    _ = Run("topics", server: quiet)
    #expect(quiet.connections.first?.notices == [])
  }
}
