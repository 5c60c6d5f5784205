#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A call of the system that failed.
package struct FileFault: Error, Sendable, Equatable {
  /// What was to be done, as a verb: `write`.
  package var operation: String
  package var path: String
  /// `errno`
  package var number: CInt

  package init(_ operation: String, _ path: String, _ number: CInt) {
    self.operation = operation
    self.path = path
    self.number = number
  }

  package var description: String { "Could not \(operation) \(path): \(reason)" }

  /// The system's own words.
  package var reason: String { String(cString: strerror(number)) }
}
