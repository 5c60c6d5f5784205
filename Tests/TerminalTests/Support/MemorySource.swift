import Terminal

/// Gives chunks one by one, as a pipe does; before some of them nothing is ready.
final class MemorySource: ByteSource {
  enum Chunk {
    case bytes([UInt8])
    /// Nothing is there until someone waits for it.
    case pause
  }

  private var chunks: [Chunk]
  /// Called when someone waits while nothing is ready.
  var whenWaitedFor: () -> Void = {}

  init(_ chunks: [Chunk]) {
    self.chunks = chunks
  }

  convenience init(_ text: String = "") {
    self.init(text.isEmpty ? [] : [.bytes(Array(text.utf8))])
  }

  var isReady: Bool {
    if case .pause? = chunks.first { return false }
    return true
  }

  func read() throws(SourceFault) -> [UInt8] {
    if case .pause? = chunks.first {
      whenWaitedFor()
      chunks.removeFirst()
    }
    guard case .bytes(let bytes)? = chunks.first else { return [] }
    chunks.removeFirst()
    return bytes
  }
}
