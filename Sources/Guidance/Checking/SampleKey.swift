/// A sample without its case, spaces and punctuation, to find those that differ in nothing else.
///
/// Only a digest of what is left, FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv): tens of thousands are
/// compared whenever a rule base is read, and that two samples share it by chance is not to be expected in a million of them.
struct SampleKey: Hashable {
  private let digest: UInt64

  init(_ text: String) {
    var text = text
    digest = text.withUTF8 { Self.digest(ofLatin: $0) } ?? Self.digest(ofAny: text)
  }

  /// - Returns: nil for text with letters beyond Latin-1, and for punctuation alone.
  private static func digest(ofLatin text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    let table = Self.table
    var digest = Self.start
    var before: UInt8 = 0
    var isEmpty = true
    for byte in text {
      defer { before = byte }
      switch table[Int(byte)] {
      case Self.leftOut: continue
      case Self.unknown: return nil
      case let kept:
        isEmpty = false
        // The large letters of Latin-1, À to Þ, and × among them, which is no letter.
        let isLarge = before == 0xC3 && (0x80...0x9E).contains(byte) && byte != 0x97
        digest = add(isLarge ? kept + 0x20 : kept, to: digest)
      }
    }
    return isEmpty ? nil : digest
  }

  private static func digest(ofAny text: String) -> UInt64 {
    let kept = text.lowercased().unicodeScalars.filter { !isLeftOut($0) }
    // Of a sample that is nothing but punctuation, the punctuation counts.
    let counted = kept.isEmpty ? text : String(String.UnicodeScalarView(kept))
    return counted.utf8.reduce(start) { add($1, to: $0) }
  }

  private static let leftOut: UInt8 = 0
  private static let unknown: UInt8 = 0xFF
  /// What counts of each byte: itself, its small letter, `leftOut`, or `unknown` where a byte alone does not tell.
  private static let table: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
    case 0..<0x21, UInt8(ascii: "!")...UInt8(ascii: "#"), UInt8(ascii: "%")...UInt8(ascii: "*"),
      UInt8(ascii: ",")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"),
      UInt8(ascii: "@"), UInt8(ascii: "[")...UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      leftOut
    case 0xC0...0xC2, 0xC4...: unknown
    default: byte
    }
  }

  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func add(_ byte: UInt8, to digest: UInt64) -> UInt64 { (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }

  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
