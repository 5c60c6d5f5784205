extension String {
  /// The first character that nobody sees and that can mislead: a control character other than a line end (it could
  /// steer a terminal), one that turns the direction of text, or one without width (it keeps equal words apart).
  ///
  /// Ranges after https://www.unicode.org/Public/UCD/latest/ucd/UnicodeData.txt, categories Cc and Cf.
  var firstHiddenSign: Unicode.Scalar? {
    guard utf8.contains(where: Self.mayBeginHiddenSign) else { return nil }
    return unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
        0xE0000...0xE007F:
        true
      default: false
      }
    }
  }

  private static func mayBeginHiddenSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x0A: false
    case 0...0x1F, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
    default: false
    }
  }

  /// Whether it is a name in small letters a–z, digits and hyphens.
  var isPlainName: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-")
      }
  }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
  /// Without spaces and line ends at both ends.
  var trimmed: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else { return String(self) }
    let bytes = Array(utf8)
    let start = bytes.firstIndex { !isBlank($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
