import FoundationEssentials

/// Finds the text of a value within JSON, which a JSON parser does not tell.
///
/// Results are passed on as they came (`--json`). To read one as a value of any shape and write it anew would change
/// the order of its members and the form of its numbers where another server writes them otherwise, and makes a long
/// batch half as slow again.
enum JSONText {
  /// The text of the member `name`, spelt without escapes, of the outermost object.
  ///
  /// - Parameter text: an object that a JSON parser has read, so that it is known to be well-formed.
  /// - Returns: nil when there is no such member.
  static func member(_ name: String, of text: Data) -> Data? {
    let bytes = Array(text)
    let name = Array(name.utf8)
    var position = 0
    var depth = 0
    var isNamed = false
    // Where the value of a member begins; nil while the next name is awaited.
    var start: Int?
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let end = endOfString(in: bytes, from: position)
        if depth == 1, start == nil { isNamed = bytes[position..<end].dropFirst().dropLast().elementsEqual(name) }
        position = end
        continue
      case UInt8(ascii: ":") where depth == 1: start = position + 1
      case UInt8(ascii: ",") where depth == 1, UInt8(ascii: "}") where depth == 1:
        if isNamed, let start { return trimmed(bytes[start..<position]) }
        start = nil
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      position += 1
    }
    return nil
  }

  /// The position after the closing quote of the string that opens at `start`.
  private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    var position = start + 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position + 1, bytes.count)
  }

  /// `value` without the white space around it.
  private static func trimmed(_ value: ArraySlice<UInt8>) -> Data {
    // White space of JSON (RFC 8259, section 2); no value begins or ends with any.
    let isSpace: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let tail = value.reversed().prefix(while: isSpace).count
    return Data(value.dropLast(tail).drop(while: isSpace))
  }
}
