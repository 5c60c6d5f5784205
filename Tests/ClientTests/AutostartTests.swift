import Client
import FoundationEssentials
import TestSupport
import Testing
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

// One after the other: a program cannot be started while another process, just being started, still has it open.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct AutostartTests {
  private let folder: TemporaryFolder
  private var socket: SocketPath { SocketPath(path: folder.path + "/run/socket", origin: .option) }

  init() throws { folder = try TemporaryFolder() }

  /// An autostart whose server is a script: `body` runs with the descriptor for readiness in `$ready`.
  private func autostart(_ body: String) throws -> Autostart {
    let program = folder.path + "/veiviserd"
    let script = """
      #!/bin/sh
      cd '\(folder.path)'
      echo "$*" >> starts
      [ "$5" = --ready-descriptor ] || exit 9
      ready=$6
      \(body)
      """
    try Data(script.utf8).write(to: URL(filePath: program + ".text"))
    copy(program + ".text", to: program)
    #expect(chmod(program, 0o700) == 0)
    var autostart = Autostart(environment: [
      "VEIVISER_SERVER": program, "PATH": "/usr/bin:/bin", "XDG_STATE_HOME": folder.path + "/state",
      "NOTIFY_SOCKET": "/run/notify", "LANG": "nb_NO.UTF-8",
    ])
    autostart.patience = .seconds(20)
    return autostart
  }

  /// Copies a file in another process. A program that this process had open for writing may still be open in a child that
  /// another test is just starting, and cannot be run until that is over.
  private func copy(_ source: String, to target: String) {
    var arguments = [strdup("cp"), strdup(source), strdup(target), nil]
    defer { for argument in arguments { free(argument) } }
    var identifier = pid_t()
    #expect(posix_spawn(&identifier, "/bin/cp", nil, nil, &arguments, nil) == 0)
    var status: CInt = 0
    while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
    #expect(status == 0)
  }

  /// The script waits until the test has bound the socket.
  private static let handshake = """
    echo started > asks
    read answer < answers
    echo ready >&$ready
    """

  /// A FIFO that is held open at both ends, so that the script ends once ``remove(_:_:)`` is called.
  private func makeFIFO(_ name: String) -> CInt {
    #expect(mkfifo(folder.path + "/" + name, 0o600) == 0)
    return open(folder.path + "/" + name, O_RDWR | O_CLOEXEC)
  }

  /// Ends a script that reads from the FIFO: one that opens it later finds none, and one that has it open finds its end.
  private func remove(_ name: String, _ descriptor: CInt) {
    unlink(folder.path + "/" + name)
    close(descriptor)
  }

  /// Listens at the socket as soon as the script asks for it.
  ///
  /// - Returns: the descriptors to close at the end.
  private func listenWhenAsked() -> Task<[CInt], any Error> {
    let asks = makeFIFO("asks")
    let answers = makeFIFO("answers")
    let path = socket.path
    return Task {
      try await blocking {
        var byte: UInt8 = 0
        #expect(read(asks, &byte, 1) == 1)
        let descriptor = try UnixSocket.make()
        #expect(UnixSocket.bind(descriptor, to: path) == 0)
        #expect(listen(descriptor, 16) == 0)
        #expect(write(answers, "go\n", 3) == 3)
        return [asks, answers, descriptor]
      }
    }
  }

  private var starts: [Substring] {
    let text = (try? Data(contentsOf: URL(filePath: folder.path + "/starts"))) ?? Data()
    return String(decoding: text, as: UTF8.self).split(separator: "\n")
  }

  private func failure(_ autostart: Autostart) -> ClientError? {
    do throws(ClientError) {
      _ = try autostart.connect(to: socket)
      return nil
    } catch {
      return error
    }
  }

  @Test func aServerIsStartedAndConnectedToOnceItIsReady() async throws {
    let autostart = try autostart(Self.handshake)
    let socket = socket
    let listening = listenWhenAsked()
    try await blocking { _ = try autostart.connect(to: socket) }
    #expect(starts == ["--socket \(socket.path) --idle-exit 1800 --ready-descriptor 3"])
    for descriptor in try await listening.value { close(descriptor) }
  }

  @Test func ofClientsThatRaceOneStartsTheServer() async throws {
    let autostart = try autostart(Self.handshake)
    let socket = socket
    let listening = listenWhenAsked()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { try await blocking { _ = try autostart.connect(to: socket) } }
      }
      try await group.waitForAll()
    }
    #expect(starts.count == 1)
    for descriptor in try await listening.value { close(descriptor) }
  }

  @Test func aServerThatAnswersIsNotStartedAgain() throws {
    try SocketDirectory.create(socket.directory)
    let descriptor = try UnixSocket.make()
    #expect(UnixSocket.bind(descriptor, to: socket.path) == 0)
    #expect(listen(descriptor, 1) == 0)
    var isStarted = false
    _ = try autostart("").connect(to: socket) { isStarted = true }
    #expect(!isStarted)
    #expect(starts.isEmpty)
    close(descriptor)
  }

  @Test func aServerThatFailsIsToldInItsOwnWords() throws {
    let log = folder.path + "/state/veiviser/server.log"
    let autostart = try autostart("echo 'topics/a.yaml:1:1: no id' >&$ready; echo to the log >&2")
    #expect(failure(autostart) == .startFailed(message: "topics/a.yaml:1:1: no id", log: log))
    #expect(try Data(contentsOf: URL(filePath: log)) == Data("to the log\n".utf8))
    var status = stat()
    #expect(lstat(log, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func aServerThatEndsWithoutAWordIsTold() throws {
    #expect(
      failure(try autostart("exit 1"))
        == .startFailed(message: "", log: folder.path + "/state/veiviser/server.log")
    )
  }

  @Test func aServerThatIsNotReadyInTimeIsTold() throws {
    let never = makeFIFO("never")
    var autostart = try autostart("read never < never")
    autostart.patience = .milliseconds(50)
    defer { remove("never", never) }
    guard case .startFailed(let message, _) = failure(autostart) else {
      Issue.record("did not fail")
      return
    }
    #expect(message.contains("not ready"))
  }

  @Test func theWaitForAServerIsBrokenOffByThePerson() throws {
    let never = makeFIFO("never")
    let autostart = try autostart("read never < never")
    var ends: [CInt] = [-1, -1]
    #expect(pipe(&ends) == 0)
    #expect(write(ends[1], "!", 1) == 1)
    #expect(throws: ClientError.interrupted) { try autostart.connect(to: socket, interruptedBy: ends[0]) }
    for end in ends { close(end) }
    remove("never", never)
  }

  @Test func aServerThatEndedIsReapedWhenTheNextIsStarted() throws {
    let autostart = try autostart("echo $$ >&$ready")
    guard case .startFailed(let message, _) = failure(autostart), let server = pid_t(message) else {
      Issue.record("did not tell its number")
      return
    }
    var ended = siginfo_t()
    #expect(waitid(P_PID, id_t(server), &ended, WEXITED | WNOWAIT) == 0)
    _ = failure(autostart)
    #expect(kill(server, 0) == -1)
    #expect(errno == ESRCH)
  }

  @Test func theServerInheritsNothingButWhatItNeeds() throws {
    // Without close-on-exec, as a shell passes it on.
    let stray = open(folder.path + "/stray", O_RDWR | O_CREAT, 0o600)
    let autostart = try autostart(
      """
      { ls /proc/self/fd | tr '\\n' ' '; readlink /proc/self/fd/0
      echo "${NOTIFY_SOCKET-unset} $LANG"; } > inherited; echo done >&$ready
      """
    )
    #expect(failure(autostart) == .startFailed(message: "done", log: folder.path + "/state/veiviser/server.log"))
    let lines = String(decoding: try Data(contentsOf: URL(filePath: folder.path + "/inherited")), as: UTF8.self)
      .split(separator: "\n")
    // 4 is the folder that is being listed.
    #expect(lines.first == "0 1 2 3 4 /dev/null")
    #expect(lines.last == "unset nb_NO.UTF-8")
    close(stray)
  }

  @Test func whereTheServerWasLookedForIsTold() throws {
    let named = folder.path + "/nowhere/veiviserd"
    #expect(
      failure(Autostart(environment: ["VEIVISER_SERVER": named]))
        == .noServerProgram(looked: ["\(named) (from VEIVISER_SERVER)"])
    )
    var unnamed = Autostart(environment: ["PATH": "relative:/nowhere"])
    unnamed.ownProgram = folder.path + "/bin/veiviser"
    #expect(
      failure(unnamed) == .noServerProgram(looked: [folder.path + "/bin/veiviserd", "veiviserd on the PATH"])
    )
  }

  @Test func theServerBesideThisProgramComesBeforeThatOnThePath() throws {
    _ = try autostart("echo found >&$ready")
    var autostart = Autostart(environment: ["PATH": "/nowhere:\(folder.path)"])
    autostart.ownProgram = nil
    #expect(failure(autostart) == .startFailed(message: "found", log: "/dev/null"))
    autostart.ownProgram = folder.path + "/veiviser"
    autostart.environment = ["PATH": "/nowhere"]
    #expect(failure(autostart) == .startFailed(message: "found", log: "/dev/null"))
  }
}
