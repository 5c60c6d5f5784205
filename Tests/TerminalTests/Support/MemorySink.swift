import Terminal

/// Keeps what is written, or refuses it.
final class MemorySink: ByteSink {
  private(set) var bytes: [UInt8] = []
  /// How often something was written.
  private(set) var writes = 0
  var fault: SinkFault?

  var text: String { String(decoding: bytes, as: UTF8.self) }
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  func write(_ bytes: [UInt8]) throws(SinkFault) {
    if let fault { throw fault }
    self.bytes += bytes
    writes += 1
  }
}
