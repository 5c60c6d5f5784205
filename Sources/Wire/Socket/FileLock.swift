#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The lock of a file, held for as long as this value lives; the kernel lets go of it when the process ends, however.
///
/// The file is never removed: two processes could then each hold the lock of a different file of that name.
package struct FileLock: ~Copyable, Sendable {
  private let descriptor: CInt

  /// Takes the lock of `path`, making the file with mode 0600 where it is missing.
  ///
  /// - Parameters:
  ///   - waits: whether to wait for another holder.
  ///   - isCancelled: asked when a signal interrupts the wait, its handler being without `SA_RESTART`; true gives up.
  /// - Returns: nil when another holds it, or the wait was cancelled.
  /// - Throws: ``SocketError``
  package init?(
    path: String,
    waits: Bool = false,
    isCancelled: () -> Bool = { false }
  ) throws(SocketError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw .system(operation: "open", path: path, reason: String(cString: strerror(errno)))
    }
    while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      let failure = errno
      if failure == EINTR, !isCancelled() { continue }
      close(descriptor)
      guard failure == EINTR || failure == EWOULDBLOCK else {
        throw .system(operation: "lock", path: path, reason: String(cString: strerror(failure)))
      }
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Lets go of the lock, where the end of its life is worth a word in the code.
  package consuming func release() {}

  /// Replaces what the file says, such as the identifier of the process that holds the lock.
  package borrowing func write(_ text: String) {
    let bytes = Array(text.utf8)
    guard ftruncate(descriptor, 0) == 0 else { return }
    _ = pwrite(descriptor, bytes, bytes.count, 0)
  }
}
