/// Cuts text into words and folds them, byte by byte: a loop over Swift's `Character` takes twenty-five times as long.
///
/// Folding makes spellings of one sound equal, so that a phone without æøå is understood: case is dropped; å, aa, à → a;
/// ø, ö, oe → o; æ, ä, ae, é → e; decomposed letters are read as composed ones; apostrophes vanish inside words.
package enum Folding {
  /// A word longer than this in bytes is cut: nobody types one, and n-grams of junk cost time.
  package static let longestToken = 40

  /// The folded words of a short text such as a lexicon entry.
  package static func words(of text: String) -> [[UInt8]] {
    tokens(of: text.utf8, longest: .max).map(\.folded)
  }

  /// The last `longest` bytes, from a character's first one on.
  static func end(of bytes: String.UTF8View, longest: Int) -> ArraySlice<UInt8> {
    let text = Array(bytes)
    var start = max(text.count - longest, 0)
    while start > 0, start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
    return text[start...]
  }

  static func tokens(of bytes: String.UTF8View, longest: Int) -> [Token] {
    let end = end(of: bytes, longest: longest)
    let offset = end.startIndex
    let text = Array(end)
    var reader = Reader(offset: offset)
    var index = 0
    while index < text.count {
      let length = reader.width(of: text[index], in: text.count - index)
      reader.read(text, from: index, length: length)
      index += length
    }
    reader.endToken()
    return reader.tokens
  }

  private struct Reader {
    let offset: Int
    var tokens: [Token] = []
    private var word: [UInt8] = []
    private var start = 0
    private var end = 0

    init(offset: Int) {
      self.offset = offset
      word.reserveCapacity(longestToken)
    }

    func width(of lead: UInt8, in left: Int) -> Int {
      let width =
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
      return min(width, left)
    }

    mutating func read(_ text: [UInt8], from index: Int, length: Int) {
      let lead = text[index]
      let second = length > 1 ? text[index + 1] : 0
      switch lead {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        add(lead, at: index, length: length)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        add(lead + 32, at: index, length: length)
      case UInt8(ascii: "'"), UInt8(ascii: "`"): break
      case 0xC3 where second != 0x97 && second != 0xB7:
        for letter in latin(second) { add(letter, at: index, length: length) }
      case 0xC2 where second == 0xAD: break  // soft hyphen
      case 0xCC,
        0xCD where second <= 0xAF:
        combine(lead, second, at: index)
      case 0xE2 where length == 3 && second == 0x80 && (text[index + 2] == 0x98 || text[index + 2] == 0x99): break
      case 0xC4...0xDF, 0xE0, 0xE1, 0xE3...0xEE:
        for byte in text[index..<(index + length)] { addRaw(byte, at: index, length: length) }
      default: endToken()
      }
    }

    /// The letters for U+00C0…U+00FF, by the second byte of their UTF-8.
    private func latin(_ second: UInt8) -> [UInt8] {
      // ß has no place among the capitals: what stands above ÿ would be it.
      guard second != 0x9F else { return [UInt8(ascii: "s"), UInt8(ascii: "s")] }
      let lower = second < 0xA0 ? second + 0x20 : second
      switch lower {
      case 0xA0...0xA3, 0xA5: return [UInt8(ascii: "a")]
      case 0xA4, 0xA6, 0xA8...0xAB: return [UInt8(ascii: "e")]
      case 0xA7: return [UInt8(ascii: "c")]
      case 0xAC...0xAF: return [UInt8(ascii: "i")]
      case 0xB0: return [UInt8(ascii: "d")]
      case 0xB1: return [UInt8(ascii: "n")]
      case 0xB2...0xB6, 0xB8: return [UInt8(ascii: "o")]
      case 0xB9...0xBC: return [UInt8(ascii: "u")]
      case 0xBE: return [UInt8(ascii: "t"), UInt8(ascii: "h")]
      default: return [UInt8(ascii: "y")]
      }
    }

    private mutating func add(_ letter: UInt8, at index: Int, length: Int) {
      switch (word.last, letter) {
      case (UInt8(ascii: "a"), UInt8(ascii: "a")), (UInt8(ascii: "o"), UInt8(ascii: "e")):
        end = index + length
      case (UInt8(ascii: "a"), UInt8(ascii: "e")):
        word[word.count - 1] = letter
        end = index + length
      default: addRaw(letter, at: index, length: length)
      }
    }

    private mutating func addRaw(_ byte: UInt8, at index: Int, length: Int) {
      if word.isEmpty { start = index }
      end = index + length
      if word.count < longestToken { word.append(byte) }
    }

    /// A combining mark: a diaeresis turns a into æ; the rest, the ring of å among them, are folded away.
    private mutating func combine(_ lead: UInt8, _ second: UInt8, at index: Int) {
      if !word.isEmpty { end = index + 2 }
      if lead == 0xCC, second == 0x88, word.last == UInt8(ascii: "a") { word[word.count - 1] = UInt8(ascii: "e") }
    }

    mutating func endToken() {
      guard !word.isEmpty else { return }
      tokens.append(Token(folded: word, range: (offset + start)..<(offset + end)))
      word.removeAll(keepingCapacity: true)
    }
  }
}
