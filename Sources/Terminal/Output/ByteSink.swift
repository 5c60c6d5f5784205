/// Where bytes go: a descriptor, or memory in tests.
package protocol ByteSink: AnyObject {
  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(SinkFault)
}

/// Why output could not be written.
package enum SinkFault: Error, Sendable, Equatable {
  /// Whoever read it is gone, as `head` is after its lines.
  case closed
  case failed(reason: String)
}
