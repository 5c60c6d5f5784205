package import FoundationEssentials
package import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A blocking connection to the server over a Unix socket.
///
/// While it waits to send, it takes in what comes, so that the two sides never wait for each other.
package final class Connection: ServerConnection {
  /// How long a wait lasts in which no byte moves.
  package var timeout: Duration

  private let descriptor: CInt
  private var received = LineBuffer()
  private var isOpen = true

  /// The longest answer that is taken in, in bytes: far over any that a server gives.
  private static let longestAnswer = 64 * 1024 * 1024

  /// Connects to the server at `socket`.
  ///
  /// - Throws: ``ClientError/noServer(path:)`` when nothing listens there; others when it should not be trusted.
  package init(to socket: SocketPath, timeout: Duration = .seconds(30)) throws(ClientError) {
    let descriptor: CInt
    do throws(SocketError) {
      try SocketDirectory.check(socket.directory)
      descriptor = try UnixSocket.make()
    } catch {
      throw .socket(error)
    }
    self.descriptor = descriptor
    self.timeout = timeout
    do throws(ClientError) {
      try connect(to: socket.path)
      try checkServer(at: socket.path)
    } catch {
      close()
      throw error
    }
  }

  /// Speaks on `descriptor`, which is connected already and is closed with this.
  package init(descriptor: CInt, timeout: Duration = .seconds(30)) {
    self.descriptor = descriptor
    self.timeout = timeout
  }

  deinit { close() }

  /// Closes the connection; what is asked of it afterwards finds it vanished.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    _ = Self.closeDescriptor(descriptor)
  }

  /// Sends a line, its newline included. It may hold several.
  ///
  /// - Parameter interrupt: a descriptor that becomes readable when the wait is to be broken off.
  /// - Throws: ``ClientError``. A server that hung up is not told here but by ``receive(interruptedBy:)``, after what
  ///   it said before that.
  package func send(_ line: Data, interruptedBy interrupt: CInt? = nil) throws(ClientError) {
    guard isOpen else { throw .vanished }
    var sent = 0
    while sent < line.count {
      let count = line.withUnsafeBytes { bytes in
        Self.sendBytes(descriptor, UnsafeRawBufferPointer(rebasing: bytes[sent...]))
      }
      if count >= 0 {
        sent += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EPIPE, ECONNRESET: return
      case EAGAIN:
        let deadline = Deadline(after: timeout, interruptedBy: interrupt)
        let ready = try deadline.wait(for: POLLIN | POLLOUT, on: descriptor)
        // A server that has said its last word answers nothing that is sent now.
        if ready & POLLIN != 0, try !takeIn() { return }
      default: throw .socket(.system("send to", "the server", number: errno))
      }
    }
  }

  /// Waits for the next line.
  ///
  /// - Parameter interrupt: a descriptor that becomes readable when the wait is to be broken off.
  /// - Returns: its bytes without the newline.
  /// - Throws: ``ClientError``. After one that is not of the server, close the connection: answers may still be due.
  package func receive(interruptedBy interrupt: CInt? = nil) throws(ClientError) -> Data {
    while true {
      if let line = received.nextLine() { return line }
      guard received.count < Self.longestAnswer else { throw .unreadable(reason: "its answer has no end") }
      guard isOpen else { throw .vanished }
      _ = try Deadline(after: timeout, interruptedBy: interrupt).wait(for: POLLIN, on: descriptor)
      guard try takeIn() else { throw .vanished }
    }
  }

  package var isAbandoned: Bool {
    guard isOpen, received.count == 0 else { return !isOpen }
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Both ways closed, and nothing to read but the end: what is sent now reaches nobody.
    guard poll(&state, 1, 0) == 1, CInt(state.revents) & POLLHUP != 0 else { return false }
    return ((try? takeIn()) ?? false) == false
  }

  /// Reads what has come.
  ///
  /// - Returns: false at the end.
  private func takeIn() throws(ClientError) -> Bool {
    let failure: CInt = withUnsafeTemporaryAllocation(byteCount: 64 * 1024, alignment: 1) { chunk in
      let count = recv(descriptor, chunk.baseAddress, chunk.count, CInt(MSG_DONTWAIT))
      if count > 0 { received.append(UnsafeRawBufferPointer(rebasing: chunk[..<count])) }
      return count > 0 ? 0 : count == 0 ? ECONNRESET : errno
    }
    switch failure {
    case 0, EINTR, EAGAIN: return true
    case ECONNRESET, EPIPE: return false
    default: throw .socket(.system("read from", "the server", number: failure))
    }
  }

  private func connect(to path: String) throws(ClientError) {
    // A full queue of connections makes connect(2) wait; this bounds it.
    var limit = timeval(tv_sec: Int(timeout.components.seconds), tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var failure = EINTR
    while failure == EINTR { failure = UnixSocket.connect(descriptor, to: path) }
    switch failure {
    case 0: return
    case ENOENT, ECONNREFUSED: throw .noServer(path: path)
    case EAGAIN: throw .timedOut(seconds: limit.tv_sec)
    default: throw .socket(.system("connect to", path, number: failure))
    }
  }

  private func checkServer(at path: String) throws(ClientError) {
    let server = PeerCredentials(of: descriptor)
    guard let server, Self.trusts(server, user: geteuid()) else {
      throw .foreignServer(path: path, userIdentifier: server?.userIdentifier ?? .max)
    }
  }

  /// Whether `user` may send questions to `server`: its own, or one that root runs.
  package static func trusts(_ server: PeerCredentials, user: UInt32) -> Bool {
    server.userIdentifier == user || server.userIdentifier == 0
  }

  // The members of this class hide the calls of the system that bear the same names.
  private static func closeDescriptor(_ descriptor: CInt) -> CInt {
    #if canImport(Glibc)
      Glibc.close(descriptor)
    #else
      Musl.close(descriptor)
    #endif
  }

  private static func sendBytes(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    let flags = CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT)
    #if canImport(Glibc)
      return Glibc.send(descriptor, bytes.baseAddress, bytes.count, flags)
    #else
      return Musl.send(descriptor, bytes.baseAddress, bytes.count, flags)
    #endif
  }
}
