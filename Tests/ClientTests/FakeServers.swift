import Client
import Wire

/// Servers that a link comes upon one after the other. Each has said everything when it is reached.
final class FakeServers {
  private var waiting: [String]
  private var reached: [FakeServer] = []
  /// The interrupt of each connection that was made.
  private(set) var interrupts: [CInt?] = []

  /// - Parameter texts: what each server says.
  init(saying texts: String...) {
    waiting = texts
  }

  /// A link that has made no connection yet.
  func link() -> ServerLink {
    ServerLink { interrupt throws(ClientError) in try self.connect(interruptedBy: interrupt) }
  }

  /// What the servers were sent, in their order.
  var heard: String { reached.map { String(decoding: $0.hear(), as: UTF8.self) }.joined() }

  private func connect(interruptedBy interrupt: CInt?) throws(ClientError) -> any ServerConnection {
    guard !waiting.isEmpty else { throw .noServer(path: "/none/left") }
    let (client, server) = FakeServer.pair()
    server.say(waiting.removeFirst())
    server.finishSaying()
    reached.append(server)
    interrupts.append(interrupt)
    return client
  }
}
