/// How wide text becomes. No font is at hand, and every machine has another: the widths are those of a wide sans-serif, so
/// that text fits with any.
enum Lettering {
  static func width(of text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * size * (isBold ? boldness : 1)
  }

  /// How much wider bold letters are than others.
  private static let boldness = 1.13

  /// As a share of the size.
  private static func width(of character: Character) -> Double {
    guard character.isASCII || character.unicodeScalars.allSatisfy({ $0.value < 0x2000 }) else { return 1.1 }
    if "iljtfrI.,:;'|!()[]- ".contains(character) { return 0.4 }
    if "mwMWæÆ@%".contains(character) { return 0.98 }
    return character.isUppercase ? 0.79 : 0.64
  }

  /// The text in lines of at most `width`, broken between words, and inside those that are longer than a line.
  static func lines(_ text: String, size: Double, width: Double, isBold: Bool = false) -> [String] {
    // Bold text takes the place that is left to it as other text would take less.
    let width = isBold ? width / boldness : width
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces(of: $0, size: size, width: width) }) {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if line.isEmpty || self.width(of: longer, size: size) <= width {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func pieces(of word: Substring, size: Double, width: Double) -> [String] {
    guard self.width(of: word, size: size) > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      // The hyphen that shows that the word goes on has its place too.
      if !piece.isEmpty, self.width(of: "\(piece)\(character)-", size: size) > width {
        pieces.append(piece + "-")
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
