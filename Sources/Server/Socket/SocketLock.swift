import FoundationEssentials
package import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The right to listen at a path: of several servers started there, only the holder of this binds the socket.
///
/// It is held for as long as the socket is listened on. The file says which process holds it.
package struct SocketLock: ~Copyable, Sendable {
  private let lock: FileLock

  /// - Throws: ``ServerError/alreadyRunning(path:processIdentifier:)`` when another server holds it.
  package init(_ path: SocketPath) throws(ServerError) {
    let taken: FileLock?
    do throws(SocketError) {
      taken = try FileLock(path: path.lock)
    } catch {
      throw .socket(error)
    }
    guard let lock = taken else {
      throw .alreadyRunning(path: path.path, processIdentifier: Self.holder(of: path.lock))
    }
    lock.write("\(getpid())\n")
    self.lock = lock
  }

  private static func holder(of path: String) -> Int? {
    guard let bytes = try? Data(contentsOf: URL(filePath: path)) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self).prefix { $0.isNumber })
  }
}
