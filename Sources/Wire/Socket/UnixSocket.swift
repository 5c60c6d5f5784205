#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The calls on Unix stream sockets that both sides make, without the C types they take.
package enum UnixSocket {
  // glibc declares these as an enumeration, musl as integers.
  #if canImport(Glibc)
    private static let stream = CInt(SOCK_STREAM.rawValue)
    private static let datagram = CInt(SOCK_DGRAM.rawValue)
    private static let closeOnExec = CInt(SOCK_CLOEXEC.rawValue)
  #else
    private static let stream = SOCK_STREAM
    private static let datagram = SOCK_DGRAM
    private static let closeOnExec = SOCK_CLOEXEC
  #endif

  /// Makes an unconnected stream socket that no started program inherits.
  ///
  /// - Throws: ``SocketError``
  package static func make() throws(SocketError) -> CInt {
    let descriptor = socket(AF_UNIX, stream | closeOnExec, 0)
    guard descriptor >= 0 else {
      throw .system(operation: "make", path: "a socket", reason: String(cString: strerror(errno)))
    }
    return descriptor
  }

  /// Connects `descriptor` to the socket at `path`.
  ///
  /// - Returns: 0, or the error number of connect(2).
  package static func connect(_ descriptor: CInt, to path: String) -> CInt {
    withAddress(of: path) { address, length in
      #if canImport(Glibc)
        Glibc.connect(descriptor, address, length) == 0 ? 0 : errno
      #else
        Musl.connect(descriptor, address, length) == 0 ? 0 : errno
      #endif
    }
  }

  /// Binds `descriptor` to `path`, which must not exist.
  ///
  /// - Returns: 0, or the error number of bind(2).
  package static func bind(_ descriptor: CInt, to path: String) -> CInt {
    withAddress(of: path) { address, length in
      #if canImport(Glibc)
        Glibc.bind(descriptor, address, length) == 0 ? 0 : errno
      #else
        Musl.bind(descriptor, address, length) == 0 ? 0 : errno
      #endif
    }
  }

  /// Sends `text` as one datagram to the socket at `path`; one that begins with `@` is of the abstract namespace.
  ///
  /// - Returns: whether it was taken.
  package static func sendDatagram(_ text: String, to path: String) -> Bool {
    let descriptor = socket(AF_UNIX, datagram | closeOnExec, 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    return withAddress(of: path, abstract: path.hasPrefix("@")) { address, length in
      sendto(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL), address, length) == bytes.count
    } ?? false
  }

  private static func withAddress(of path: String, body: (UnsafePointer<sockaddr>, socklen_t) -> CInt) -> CInt {
    withAddress(of: path, abstract: false, body: body) ?? ENAMETOOLONG
  }

  /// Calls `body` with the address of `path`; nil when the path is longer than `sockaddr_un` holds (unix(7)).
  private static func withAddress<Value>(
    of path: String,
    abstract: Bool,
    body: (UnsafePointer<sockaddr>, socklen_t) -> Value
  ) -> Value? {
    var bytes = Array(path.utf8)
    guard bytes.count <= SocketPath.longest else { return nil }
    if abstract { bytes[0] = 0 }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    // An abstract name ends with the length, a path with a zero.
    let pathOffset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? MemoryLayout<sa_family_t>.size
    let length = socklen_t(pathOffset + bytes.count + (abstract ? 0 : 1))
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
    }
  }
}
