/// Takes lines out of a stream of bytes, without keeping more than one line of a bounded length.
package final class LineScanner {
  package enum Line: Sendable, Equatable {
    /// Without its newline and, before that, its carriage return.
    case text(String)
    case notUnicode
    /// Longer than the limit; it was skipped to its end.
    case tooLong
  }

  private let source: any ByteSource
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Bytes of `buffer` that lines were made from.
  private var consumed = 0
  /// Bytes of `buffer` that are known to hold no newline.
  private var searched = 0
  private var hasEnded = false
  private var isFirst = true
  private var isSkipping = false

  /// - Parameter limit: the longest line in bytes.
  package init(_ source: any ByteSource, limit: Int) {
    self.source = source
    self.limit = limit
  }

  /// Waits for the next line; nil at the end. A last line needs no newline.
  package func next() throws(SourceFault) -> Line? {
    while true {
      if let line = takeLine() { return line }
      guard !hasEnded else { return nil }
      try fill()
    }
  }

  /// Whether `next` would return without waiting for anyone.
  package func isLineReady() throws(SourceFault) -> Bool {
    while true {
      if findNewline() != nil || hasEnded { return true }
      guard source.isReady else { return false }
      try fill()
    }
  }

  private func fill() throws(SourceFault) {
    let bytes = try source.read()
    if bytes.isEmpty { hasEnded = true }
    if consumed > 0 {
      buffer.removeFirst(consumed)
      searched -= consumed
      consumed = 0
    }
    buffer += bytes
    if findNewline() == nil, buffer.count > limit + 1 {
      isSkipping = true
      buffer = []
      searched = 0
    }
  }

  private func findNewline() -> Int? {
    while searched < buffer.count {
      if buffer[searched] == UInt8(ascii: "\n") { return searched }
      searched += 1
    }
    return nil
  }

  private func takeLine() -> Line? {
    let newline = findNewline()
    guard let end = newline ?? (hasEnded && (consumed < buffer.count || isSkipping) ? buffer.count : nil) else {
      return nil
    }
    var line = buffer[consumed..<end]
    consumed = newline == nil ? end : end + 1
    searched = consumed
    defer { isFirst = false }
    if isSkipping {
      isSkipping = false
      return .tooLong
    }
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    guard line.count <= limit else { return .tooLong }
    return String(validating: line, as: UTF8.self).map { .text($0) } ?? .notUnicode
  }
}
