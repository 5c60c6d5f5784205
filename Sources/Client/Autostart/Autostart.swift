import FoundationEssentials
package import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Connects to the server, and starts it first when none answers.
package struct Autostart: Sendable {
  /// Of this process; the server gets the same.
  package var environment: [String: String]
  /// The path of this program, beside which the server is looked for.
  package var ownProgram: String?
  /// How long a server may take to get ready. Its first start learns its model, which takes a minute
  /// where the machine has other things to do.
  package var patience: Duration = .seconds(180)
  /// After how many seconds without clients the server leaves.
  package var idleExitSeconds = 1800

  package init(environment: [String: String]) {
    self.environment = environment
    ownProgram = ServerProgram.ownProgram()
  }

  /// Connects to the server at `socket`, starting it when none answers. Of clients that do so at once, one starts it.
  ///
  /// - Parameters:
  ///   - timeout: of the connection.
  ///   - interrupt: a descriptor that becomes readable when the wait is to be broken off; the server then still starts.
  ///   - onStart: called before a server is started, for a word to the person who waits.
  /// - Throws: ``ClientError``
  package func connect(
    to socket: SocketPath,
    timeout: Duration = .seconds(30),
    interruptedBy interrupt: CInt? = nil,
    onStart: () -> Void = {}
  ) throws(ClientError) -> Connection {
    if let connection = try connection(to: socket, timeout: timeout) { return connection }
    let lock = try startLock(of: socket, interruptedBy: interrupt)
    if let connection = try connection(to: socket, timeout: timeout) { return connection }
    onStart()
    do throws(ClientError) {
      try start(at: socket, interruptedBy: interrupt)
    } catch {
      // Someone may have started one by hand in the same moment, which is why this one could not.
      guard case .startFailed = error, let connection = try connection(to: socket, timeout: timeout) else {
        throw error
      }
      return connection
    }
    let connection = try Connection(to: socket, timeout: timeout)
    lock.release()
    return connection
  }

  /// nil when no server answers.
  private func connection(to socket: SocketPath, timeout: Duration) throws(ClientError) -> Connection? {
    do throws(ClientError) {
      return try Connection(to: socket, timeout: timeout)
    } catch {
      if case .noServer = error { return nil }
      throw error
    }
  }

  /// The right to start the server; waits for a client that is starting it.
  private func startLock(of socket: SocketPath, interruptedBy interrupt: CInt?) throws(ClientError) -> FileLock {
    let taken: FileLock?
    do throws(SocketError) {
      try SocketDirectory.create(socket.directory)
      try SocketDirectory.check(socket.directory)
      taken = try FileLock(path: socket.startLock, waits: true) {
        Deadline(after: .zero, interruptedBy: interrupt).isInterrupted
      }
    } catch {
      throw .socket(error)
    }
    guard let lock = taken else { throw .interrupted }
    return lock
  }

  private func start(at socket: SocketPath, interruptedBy interrupt: CInt?) throws(ClientError) {
    let program = try ServerProgram.find(environment: environment, ownProgram: ownProgram)
    let log = ServerLog(environment: environment).open()
    defer { close(log.descriptor) }
    let pipe = try Pipe()
    defer { close(pipe.reading) }
    do throws(ClientError) {
      try launch(program, at: socket, log: log.descriptor, ready: pipe.writing)
    } catch {
      close(pipe.writing)
      throw error
    }
    // Only the server holds it from here on, so that its end is the end of what can be read.
    close(pipe.writing)
    let told: Readiness
    do throws(ClientError) {
      told = try readiness(from: pipe.reading, deadline: Deadline(after: patience, interruptedBy: interrupt))
    } catch {
      guard case .timedOut(let seconds) = error else { throw error }
      throw .startFailed(message: "it is not ready after \(seconds) seconds; try again later.", log: log.path)
    }
    if case .failed(let message) = told { throw .startFailed(message: message, log: log.path) }
  }

  private func launch(_ program: String, at socket: SocketPath, log: CInt, ready: CInt) throws(ClientError) {
    let arguments = [
      "--socket", socket.path, "--idle-exit", "\(idleExitSeconds)",
      "--ready-descriptor", "\(ServerProcess.readyDescriptor)",
    ]
    let log = try raised(log)
    defer { close(log) }
    let ready = try raised(ready)
    defer { close(ready) }
    try ServerProcess.start(program, arguments: arguments, environment: environment, log: log, ready: ready)
  }

  /// A copy of `descriptor` above those that the server's are put on, which otherwise might overwrite it.
  private func raised(_ descriptor: CInt) throws(ClientError) -> CInt {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, ServerProcess.readyDescriptor + 1)
    guard copy >= 0 else { throw .socket(.system("copy", "a descriptor", number: errno)) }
    return copy
  }

  private func readiness(from descriptor: CInt, deadline: Deadline) throws(ClientError) -> Readiness {
    var told = Data()
    while !Readiness.isReady(told) {
      _ = try deadline.wait(for: POLLIN, on: descriptor)
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      told.append(contentsOf: chunk[..<count])
    }
    return Readiness(text: String(decoding: told, as: UTF8.self))
  }
}

/// Two descriptors, of which one reads what is written to the other. Neither is inherited by a started program.
private struct Pipe {
  let reading: CInt
  let writing: CInt

  init() throws(ClientError) {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .socket(.system("make", "a pipe", number: errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }
}
