import FoundationEssentials

/// Bytes that came from the server and were not yet taken as lines.
struct LineBuffer {
  private var bytes = Data()
  /// Bytes that are known to hold no newline, so that a long answer is searched once.
  private var searched = 0

  var count: Int { bytes.count }

  mutating func append(_ more: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: more)
  }

  /// The next line without its newline; nil when none is whole.
  mutating func nextLine() -> Data? {
    guard let newline = bytes.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    searched = 0
    if bytes.index(after: newline) == bytes.endIndex {
      defer { bytes = Data() }
      return bytes.dropLast()
    }
    defer { bytes = bytes[bytes.index(after: newline)...] }
    return bytes[..<newline]
  }
}
