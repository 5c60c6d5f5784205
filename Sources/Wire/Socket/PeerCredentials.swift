#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Who is at the other end of a connected Unix socket, as the kernel tells it.
///
/// Laid out as `struct ucred` of `SO_PEERCRED` (unix(7)), which Swift does not import, so that it can be read into.
package struct PeerCredentials: Sendable, Equatable {
  package var processIdentifier: Int32
  package var userIdentifier: UInt32
  package var groupIdentifier: UInt32

  package init(processIdentifier: Int32, userIdentifier: UInt32, groupIdentifier: UInt32) {
    self.processIdentifier = processIdentifier
    self.userIdentifier = userIdentifier
    self.groupIdentifier = groupIdentifier
  }

  /// Asks the kernel about the peer of `descriptor`; nil when it cannot tell.
  package init?(of descriptor: CInt) {
    self.init(processIdentifier: 0, userIdentifier: .max, groupIdentifier: .max)
    var length = socklen_t(MemoryLayout<PeerCredentials>.size)
    guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &self, &length) == 0,
      length == MemoryLayout<PeerCredentials>.size
    else { return nil }
  }
}
