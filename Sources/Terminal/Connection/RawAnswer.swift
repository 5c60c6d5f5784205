package import Client
package import FoundationEssentials
import Wire

/// A line from the server taken apart but not read, so that its result can be passed on byte for byte.
package struct RawAnswer: Sendable, Equatable {
  package enum Body: Sendable, Equatable {
    /// The JSON text of `result`.
    case result(Data)
    /// The JSON text of `error`.
    case error(Data)
  }

  /// The JSON text of `id`; nil when there is none.
  package let identifier: Data?
  package let body: Body

  /// - Throws: ``ClientError/unreadable(reason:)`` when the line is no object with a result or an error.
  package init(line: Data) throws(ClientError) {
    var members: [String: Data] = [:]
    var reader = MemberReader(bytes: Array(line))
    while let (name, value) = reader.next() { members[name] = Data(value) }
    guard reader.isWhole else { throw Self.unreadable }
    identifier = members["id"]
    if let error = members["error"] {
      body = .error(error)
    } else if let result = members["result"] {
      body = .result(result)
    } else {
      throw Self.unreadable
    }
  }

  /// What is thrown for a line that is no answer.
  package static let unreadable = ClientError.unreadable(reason: "its answer is not of the form agreed")

  /// Whether it answers the request that was sent with `number`.
  package func answers(_ number: Int) -> Bool {
    identifier.map { Array($0) == Array(String(number).utf8) } ?? false
  }

  /// The error of the server as a fault.
  package static func fault(_ error: Data) -> ClientError {
    (try? JSONDecoder().decode(WireError.self, from: error)).map { ClientError($0) } ?? unreadable
  }
}

/// Finds the members of one JSON object without parsing their values.
private struct MemberReader {
  let bytes: [UInt8]
  private var position = 0
  /// True once the object's closing brace has been found, with nothing after it.
  private(set) var isWhole = false

  init(bytes: [UInt8]) {
    self.bytes = bytes
    skipSpace()
    if take(UInt8(ascii: "{")), peek() == UInt8(ascii: "}") { close() }
  }

  /// The next member's name, as it stands between its quotes, and the bytes of its value.
  mutating func next() -> (name: String, value: ArraySlice<UInt8>)? {
    guard !isWhole, position > 0, peek() == UInt8(ascii: "\""), let quoted = skipString() else { return nil }
    guard take(UInt8(ascii: ":")), let value = skipValue() else { return nil }
    if !take(UInt8(ascii: ",")) { close() }
    return (String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self), value)
  }

  private mutating func close() {
    isWhole = take(UInt8(ascii: "}")) && position == bytes.count
  }

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    position += 1
    skipSpace()
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A { position += 1 }
  }

  private mutating func skipString() -> ArraySlice<UInt8>? {
    let start = position
    position += 1
    while let byte = peek() {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      guard byte == UInt8(ascii: "\"") else { continue }
      let end = position
      skipSpace()
      return bytes[start..<end]
    }
    return nil
  }

  private mutating func skipValue() -> ArraySlice<UInt8>? {
    let start = position
    var depth = 0
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        guard skipString() != nil else { return nil }
        if depth == 0 { return trimmed(start) }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return trimmed(start) }
        depth -= 1
        if depth == 0 {
          position += 1
          skipSpace()
          return trimmed(start)
        }
      case UInt8(ascii: ",") where depth == 0: return trimmed(start)
      default: break
      }
      position += 1
    }
    return nil
  }

  /// The bytes from `start` to here without the spaces at their end; nil when there are none.
  private func trimmed(_ start: Int) -> ArraySlice<UInt8>? {
    var value = bytes[start..<min(position, bytes.count)]
    while let last = value.last, last == 0x20 || last == 0x09 || last == 0x0D { value.removeLast() }
    return value.isEmpty ? nil : value
  }
}
