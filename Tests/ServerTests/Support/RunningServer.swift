import Dialogue
import Logging
import Server
import TestSupport
import Wire

/// A server that listens in a folder of its own.
struct RunningServer: Sendable {
  let folder: TemporaryFolder
  let socket: SocketPath
  let server: Server

  func client() async throws -> TestClient { try await TestClient(socket) }
}

extension TemporaryFolder {
  var socket: SocketPath { SocketPath(path: path + "/run/socket", origin: .option) }
}

extension Logger {
  /// Says nothing.
  static var silent: Logger { Logger(label: "test") { _ in SwiftLogNoOpLogHandler() } }
}

/// Runs a server while `body` talks to it, and waits until it has left.
func withServer(
  in folder: TemporaryFolder? = nil,
  limits: Limits = Limits(),
  patience: Duration = .seconds(20),
  methods: [Method] = someMethods,
  reload: @escaping @Sendable () async throws -> Assistant = { someAssistant() },
  _ body: (RunningServer) async throws -> Void
) async throws {
  let folder = try folder ?? TemporaryFolder()
  let (listening, announcement) = AsyncStream.makeStream(of: Void.self)
  let server = Server(
    configuration: ServerConfiguration(socket: folder.socket, limits: limits, patience: patience),
    assistant: someAssistant(),
    reload: reload,
    logger: .silent,
    methods: methods,
    onListening: { announcement.yield() }
  )
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask {
      defer { announcement.finish() }
      try await server.run()
    }
    var isListening = false
    for await _ in listening {
      isListening = true
      break
    }
    if isListening { try await body(RunningServer(folder: folder, socket: folder.socket, server: server)) }
    group.cancelAll()
    try await group.waitForAll()
  }
}
