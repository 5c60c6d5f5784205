/// How many columns of a terminal a text takes.
///
/// Joined emoji are counted one by one, as terminals that do not join them draw them: a line may then come out too
/// short, never too long.
package enum DisplayWidth {
  package static func of(_ text: some StringProtocol) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  package static func of(_ character: Character) -> Int {
    var width = 0
    var last = 0
    var previousIsEmoji = false
    for scalar in character.unicodeScalars {
      if scalar.value == emojiSelector, last == 1, previousIsEmoji {
        width += 1
        last = 2
        continue
      }
      last = of(scalar)
      width += last
      previousIsEmoji = scalar.properties.isEmoji
    }
    return width
  }

  package static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: if properties.isDefaultIgnorableCodePoint || joiningJamo.contains(value) { return 0 }
    }
    if regionalIndicators.contains(value) { return 1 }
    if wide.contains(where: { $0.contains(value) }) || properties.isEmojiPresentation { return 2 }
    return 1
  }

  /// U+FE0F asks for the colourful form of the sign before it, which is two columns wide.
  private static let emojiSelector: UInt32 = 0xFE0F
  /// Vowels and final consonants that are drawn into the Hangul syllable before them.
  private static let joiningJamo: ClosedRange<UInt32> = 0x1160...0x11FF
  /// Two of them make one flag of two columns.
  private static let regionalIndicators: ClosedRange<UInt32> = 0x1F1E6...0x1F1FF

  /// The blocks whose signs are Wide or Fullwidth in EastAsianWidth.txt of Unicode 16; emoji come on top.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
