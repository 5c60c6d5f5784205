/// Where bytes come from: a descriptor, or memory in tests.
package protocol ByteSource: AnyObject {
  /// Waits for more bytes; none at the end.
  func read() throws(SourceFault) -> [UInt8]

  /// Whether `read` would return at once.
  var isReady: Bool { get }
}

/// Why input could not be read.
package struct SourceFault: Error, Sendable, Equatable {
  package let reason: String

  package init(reason: String) {
    self.reason = reason
  }
}
