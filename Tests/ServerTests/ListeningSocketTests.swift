import FoundationEssentials
import Server
import TestSupport
import Testing
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

struct ListeningSocketTests {
  private let folder: TemporaryFolder
  private var socket: SocketPath { folder.socket }

  init() throws { folder = try TemporaryFolder() }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  /// What keeps a socket from being opened there; nil when it can be.
  private func obstacle() -> ServerError? {
    do throws(ServerError) {
      let socket = try ListeningSocket(at: socket)
      close(socket.descriptor)
      socket.removePath()
      return nil
    } catch {
      return error
    }
  }

  /// Binds a socket without the lock; it listens when `listens` is true.
  private func bindPlainly(listens: Bool) throws -> CInt {
    try SocketDirectory.create(socket.directory)
    let descriptor = try UnixSocket.make()
    #expect(UnixSocket.bind(descriptor, to: socket.path) == 0)
    if listens { #expect(listen(descriptor, 1) == 0) }
    return descriptor
  }

  @Test func theSocketAndItsFolderAreClosedToOthers() throws {
    let opened = try ListeningSocket(at: socket)
    #expect(mode(socket.path) == 0o600)
    #expect(mode(socket.directory) == 0o700)
    close(opened.descriptor)
  }

  @Test func aSocketThatAServerLeftBehindIsReplaced() throws {
    close(try bindPlainly(listens: true))
    #expect(obstacle() == nil)
  }

  @Test func aSecondServerIsToldWhichOneRuns() throws {
    let first = try ListeningSocket(at: socket)
    #expect(obstacle() == .alreadyRunning(path: socket.path, processIdentifier: Int(getpid())))
    close(first.descriptor)
    first.removePath()
  }

  @Test func theSocketOfAServerThatHoldsNoLockIsNotTaken() throws {
    let other = try bindPlainly(listens: true)
    #expect(obstacle() == .alreadyRunning(path: socket.path, processIdentifier: Int(getpid())))
    #expect(mode(socket.path) != 0)
    close(other)
  }

  @Test func aServerWhoseQueueIsFullCountsAsRunning() throws {
    let other = try bindPlainly(listens: false)
    #expect(listen(other, 0) == 0)
    let waiting = try (0..<2).map { _ in try UnixSocket.make() }
    for descriptor in waiting {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
      _ = UnixSocket.connect(descriptor, to: socket.path)
    }
    #expect(obstacle() == .alreadyRunning(path: socket.path, processIdentifier: nil))
    for descriptor in waiting + [other] { close(descriptor) }
  }

  @Test func aFileThatIsNoSocketIsLeftAlone() throws {
    try SocketDirectory.create(socket.directory)
    try Data("precious".utf8).write(to: URL(filePath: socket.path))
    #expect(obstacle() == .notASocket(socket.path))
    #expect(try Data(contentsOf: URL(filePath: socket.path)) == Data("precious".utf8))
  }

  @Test func aFolderThatIsOpenToOthersIsRefused() throws {
    try SocketDirectory.create(socket.directory)
    chmod(socket.directory, 0o777)
    #expect(obstacle() == .socket(.openDirectory(socket.directory, mode: 0o777)))
  }

  @Test func onlyTheSocketThatWasBoundIsRemoved() throws {
    let opened = try ListeningSocket(at: socket)
    rename(socket.path, socket.path + ".old")
    let other = try bindPlainly(listens: false)
    opened.removePath()
    #expect(mode(socket.path) != 0)
    close(other)
    close(opened.descriptor)
  }

  @Test(.timeLimit(.minutes(1))) func ofServersThatRaceOneListens() async throws {
    let socket = socket
    let errors = await withTaskGroup(of: (any Error)?.self) { group in
      let (listening, announcement) = AsyncStream.makeStream(of: Void.self)
      for _ in 0..<8 {
        group.addTask {
          let server = Server(
            configuration: ServerConfiguration(socket: socket),
            assistant: someAssistant(),
            reload: { someAssistant() },
            logger: .silent,
            methods: someMethods,
            onListening: { announcement.yield() }
          )
          do {
            try await server.run()
            return nil
          } catch {
            return error
          }
        }
      }
      for await _ in listening { break }
      var errors: [any Error] = []
      while errors.count < 7, let error = await group.next() { error.map { errors.append($0) } }
      group.cancelAll()
      await group.waitForAll()
      return errors
    }
    #expect(errors.count == 7)
    for error in errors {
      #expect(
        error as? ServerError == .alreadyRunning(path: socket.path, processIdentifier: Int(getpid()))
      )
    }
  }

  @Test func whatCannotBeListenedOnIsNotTakenOver() throws {
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    let unbound = try UnixSocket.make()
    for descriptor in [ends[0], unbound, -1] {
      #expect(throws: ServerError.self) { _ = try ListeningSocket(inherited: descriptor).descriptor }
    }
    for descriptor in ends + [unbound] { close(descriptor) }
  }
}

@Suite(.timeLimit(.minutes(1)))
struct SocketActivationTests {
  @Test func theSocketOfSystemdIsTakenWhenItIsMeantForThisProcess() throws {
    let environment = ["LISTEN_PID": "42", "LISTEN_FDS": "1"]
    #expect(try SocketActivation.descriptor(environment: environment, processIdentifier: 42) == 3)
    #expect(try SocketActivation.descriptor(environment: environment, processIdentifier: 43) == nil)
    #expect(try SocketActivation.descriptor(environment: [:], processIdentifier: 42) == nil)
    #expect(throws: ServerError.self) {
      try SocketActivation.descriptor(environment: ["LISTEN_PID": "42", "LISTEN_FDS": "2"], processIdentifier: 42)
    }
  }

  @Test func aServerAnswersOnTheSocketHandedOverAndLeavesItThere() async throws {
    let folder = try TemporaryFolder()
    try SocketDirectory.create(folder.socket.directory)
    let descriptor = try UnixSocket.make()
    #expect(UnixSocket.bind(descriptor, to: folder.socket.path) == 0)
    #expect(listen(descriptor, 8) == 0)
    let server = Server(
      configuration: ServerConfiguration(socket: folder.socket, inheritedSocket: descriptor),
      assistant: someAssistant(),
      reload: { someAssistant() },
      logger: .silent,
      methods: someMethods
    )
    async let running: Void = server.run()
    let client = try await TestClient(folder.socket)
    _ = try await client.call(ServerStop.self, NoParameters())
    try await running
    #expect(FileManager.default.fileExists(atPath: folder.socket.path))
  }
}
