package import FoundationEssentials

/// JSON that may be sent to a terminal: the same value, with whatever could steer a terminal written as `\uXXXX`.
package enum TerminalJSON {
  package static func escaped(_ json: Data) -> [UInt8] {
    let bytes = Array(json)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      if let (scalar, length) = unsafeScalar(bytes, at: position) {
        let code = String(scalar, radix: 16)
        escaped += Array(("\\u" + String(repeating: "0", count: 4 - code.count) + code).utf8)
        position += length
      } else {
        escaped.append(bytes[position])
        position += 1
      }
    }
    return escaped
  }

  /// The scalar that begins at `position` and its bytes, when it is one of those that `SafeText` refuses.
  private static func unsafeScalar(_ bytes: [UInt8], at position: Int) -> (scalar: UInt32, length: Int)? {
    func byte(_ offset: Int) -> UInt32 {
      position + offset < bytes.count ? UInt32(bytes[position + offset]) : 0
    }
    switch byte(0) {
    case 0x00...0x1F, 0x7F: return (byte(0), 1)
    case 0xC2 where (0x80...0x9F).contains(byte(1)): return (byte(1), 2)
    case 0xE2 where byte(1) == 0x80 || byte(1) == 0x81:
      let value = 0x2000 | (byte(1) & 0x3F) << 6 | byte(2) & 0x3F
      guard let scalar = Unicode.Scalar(value), !SafeText.isPlain(scalar) else { return nil }
      return (value, 3)
    default: return nil
    }
  }
}
