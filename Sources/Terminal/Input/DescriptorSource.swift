#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Reads an open descriptor, such as standard input, or a file.
package final class DescriptorSource: ByteSource {
  private let descriptor: Int32
  private let isOwned: Bool
  /// Bytes asked for at a time.
  private static let chunk = 64 * 1024

  /// Reads `descriptor` and leaves it open.
  package init(_ descriptor: Int32) {
    self.descriptor = descriptor
    isOwned = false
  }

  /// Opens a file.
  package init(path: String) throws(SourceFault) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SourceFault(reason: String(cString: strerror(errno))) }
    isOwned = true
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  package func read() throws(SourceFault) -> [UInt8] {
    var reason = ""
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
      while true {
        let got = Self.readBytes(descriptor, UnsafeMutableRawBufferPointer(buffer))
        if got >= 0 {
          count = got
          return
        }
        switch errno {
        case EINTR: continue
        case EAGAIN: wait(-1)
        default:
          reason = String(cString: strerror(errno))
          count = 0
          return
        }
      }
    }
    guard reason.isEmpty else { throw SourceFault(reason: reason) }
    return bytes
  }

  package var isReady: Bool { wait(0) }

  @discardableResult
  private func wait(_ milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, milliseconds) > 0
  }

  // The member of this class hides the call of the system that bears the same name.
  private static func readBytes(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, bytes.baseAddress, bytes.count)
    #else
      Musl.read(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}
