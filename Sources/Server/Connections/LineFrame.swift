/// One line as it came from a client.
package enum LineFrame: Sendable, Equatable {
  /// The bytes without their newline.
  case line([UInt8])
  /// A line over the limit, whose bytes were let go.
  case tooLong
}
