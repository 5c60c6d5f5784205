package import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A socket that is bound and listens, and what must be undone when the server leaves it.
///
/// The descriptor is not closed here: NIO, which it is handed to, does that.
package struct ListeningSocket: ~Copyable, Sendable {
  package let descriptor: CInt
  /// What was bound here; nil for a socket of systemd, which stays when the server leaves.
  private let bound: BoundPath?
  private let lock: SocketLock?

  /// Where a socket was bound, and which file that made.
  private struct BoundPath: Sendable {
    var path: String
    var device: UInt
    var inode: UInt
  }

  /// Listens at `path`, in the place of a socket that a server left behind.
  ///
  /// - Throws: ``ServerError``
  package init(at path: SocketPath) throws(ServerError) {
    do throws(SocketError) {
      try SocketDirectory.create(path.directory)
      try SocketDirectory.check(path.directory)
    } catch {
      throw .socket(error)
    }
    let lock = try SocketLock(path)
    try Self.clear(path.path)
    (descriptor, bound) = try Self.bind(path.path)
    self.lock = consume lock
  }

  /// Takes over the socket of systemd.
  ///
  /// - Throws: ``ServerError/unfitInheritedSocket(reason:)``
  package init(inherited descriptor: CInt) throws(ServerError) {
    guard Self.option(SO_DOMAIN, of: descriptor) == AF_UNIX else {
      throw .unfitInheritedSocket(reason: "descriptor \(descriptor) is no Unix socket")
    }
    guard Self.option(SO_ACCEPTCONN, of: descriptor) == 1 else {
      throw .unfitInheritedSocket(reason: "descriptor \(descriptor) does not listen for connections")
    }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    self.descriptor = descriptor
    bound = nil
    lock = nil
  }

  /// Removes the socket from the file system, if what is there is still what was bound; clients then find none.
  package borrowing func removePath() {
    guard let bound, let found = Self.look(at: bound.path) else { return }
    if found.device == bound.device, found.inode == bound.inode { unlink(bound.path) }
  }

  /// Removes a socket that nobody listens on. The lock must be held, or that of a server just binding would go.
  private static func clear(_ path: String) throws(ServerError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path) }
    let probe: CInt
    do throws(SocketError) { probe = try UnixSocket.make() } catch { throw .socket(error) }
    defer { close(probe) }
    // Without waiting: a server whose queue of connections is full lives all the same.
    _ = fcntl(probe, F_SETFL, O_NONBLOCK)
    switch UnixSocket.connect(probe, to: path) {
    case ECONNREFUSED: unlink(path)
    case ENOENT: break
    case 0:
      let identifier = PeerCredentials(of: probe).map { Int($0.processIdentifier) }
      throw .alreadyRunning(path: path, processIdentifier: identifier)
    default:
      throw .alreadyRunning(path: path, processIdentifier: nil)
    }
  }

  private static func bind(_ path: String) throws(ServerError) -> (CInt, BoundPath?) {
    let descriptor: CInt
    do throws(SocketError) { descriptor = try UnixSocket.make() } catch { throw .socket(error) }
    // The mode of the unbound socket is what bind(2) makes the file with on Linux, less the umask: so the file is
    // closed to others from its first moment, without a change of umask that would reach every other thread.
    var failure = fchmod(descriptor, 0o600) == 0 ? 0 : errno
    if failure == 0 { failure = UnixSocket.bind(descriptor, to: path) }
    if failure == 0 { failure = chmod(path, 0o600) == 0 ? 0 : errno }
    if failure == 0 { failure = listen(descriptor, SOMAXCONN) == 0 ? 0 : errno }
    guard failure == 0 else {
      close(descriptor)
      throw .socket(.system(operation: "listen at", path: path, reason: String(cString: strerror(failure))))
    }
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    return (descriptor, look(at: path))
  }

  private static func look(at path: String) -> BoundPath? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return BoundPath(path: path, device: UInt(status.st_dev), inode: UInt(status.st_ino))
  }

  private static func option(_ name: CInt, of descriptor: CInt) -> CInt? {
    var value: CInt = 0
    var length = socklen_t(MemoryLayout<CInt>.size)
    return getsockopt(descriptor, SOL_SOCKET, name, &value, &length) == 0 ? value : nil
  }
}
