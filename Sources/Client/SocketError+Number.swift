import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension SocketError {
  /// A call of the system that failed with the error `number`.
  static func system(_ operation: String, _ path: String, number: CInt) -> SocketError {
    .system(operation: operation, path: path, reason: String(cString: strerror(number)))
  }
}
