import Synchronization
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The descriptor on which a starter waits to hear that the server listens, or why it does not (`--ready-descriptor`).
///
/// Told once; what is told later, or to no descriptor, goes nowhere.
package final class ReadyDescriptor: Sendable {
  private let descriptor: Mutex<CInt?>

  /// - Parameter descriptor: open for writing; nil when nobody waits. It is closed once told.
  package init(_ descriptor: CInt?) {
    if let descriptor { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    self.descriptor = Mutex(descriptor)
  }

  /// Tells that the server listens.
  package func ready() { tell(.ready) }

  /// Tells why there will be no server.
  package func failed(_ message: String) { tell(.failed(message)) }

  private func tell(_ readiness: Readiness) {
    guard let descriptor = descriptor.withLock({ $0.take() }) else { return }
    let bytes = Array(readiness.text.utf8)
    var written = 0
    while written < bytes.count {
      let count = write(descriptor, Array(bytes[written...]), bytes.count - written)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      written += count
    }
    close(descriptor)
  }
}
