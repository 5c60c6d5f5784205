/// How hard a text is to read.
package enum Readability {
  /// LIX: words a sentence, plus the share of words longer than six letters in percent. Below 30 is very easy, 40 to 50
  /// is medium (C. H. Björnsson, Läsbarhet, 1968).
  ///
  /// A sentence ends with `.`, `!`, `?` or `:` before a space or the end; hyphens and apostrophes join words.
  package static func lix(_ text: String) -> Double {
    var words = 0
    var longWords = 0
    var sentences = 0
    for chunk in text.split(whereSeparator: \.isWhitespace) {
      let letters = chunk.count { $0.isLetter || $0.isNumber }
      if letters > 0 { words += 1 }
      if letters > 6 { longWords += 1 }
      if let last = chunk.last(where: { !"»”\"')".contains($0) }), ".!?:".contains(last), letters > 0 { sentences += 1 }
    }
    guard words > 0 else { return 0 }
    return Double(words) / Double(max(sentences, 1)) + 100 * Double(longWords) / Double(words)
  }
}
