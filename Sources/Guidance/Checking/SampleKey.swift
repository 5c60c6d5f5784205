/// A sample without its case, spaces and punctuation, to find those that differ in nothing else.
struct SampleKey: Hashable {
  private let bytes: [UInt8]

  init(_ text: String) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var before: UInt8 = 0
    var isPlain = true
    for byte in text.utf8 {
      defer { before = byte }
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 0x20)
      case 0..<0x21, UInt8(ascii: "!")...UInt8(ascii: "#"), UInt8(ascii: "%")...UInt8(ascii: "*"),
        UInt8(ascii: ",")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
        UInt8(ascii: "@"), UInt8(ascii: "[")...UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        continue
      // The large letters of Latin-1, À to Þ, and × among them, which is no letter.
      case 0x80...0x9E where before == 0xC3 && byte != 0x97: bytes.append(byte + 0x20)
      default:
        if byte >= 0xC0 && byte != 0xC3 { isPlain = false }
        bytes.append(byte)
      }
    }
    if !isPlain {
      let kept = String(decoding: bytes, as: UTF8.self).lowercased().unicodeScalars.filter { !Self.isLeftOut($0) }
      bytes = Array(String(String.UnicodeScalarView(kept)).utf8)
    }
    // Of a sample that is nothing but punctuation, the punctuation counts.
    self.bytes = bytes.isEmpty ? Array(text.utf8) : bytes
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
