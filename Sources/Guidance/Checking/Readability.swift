/// How hard a text is to read.
package enum Readability {
  /// LIX: words a sentence, plus the share of words longer than six letters in percent. Below 30 is very easy, 40 to 50
  /// is medium (C. H. Björnsson, Läsbarhet, 1968).
  ///
  /// A sentence ends with `.`, `!`, `?` or `:` before a space or the end, unless a small letter follows («1. august»);
  /// hyphens and apostrophes join words.
  package static func lix(_ text: String) -> Double {
    var words = 0
    var longWords = 0
    var sentences = 0
    let chunks = text.split(whereSeparator: \.isWhitespace)
    for (number, chunk) in chunks.enumerated() {
      let letters = chunk.count { $0.isLetter || $0.isNumber }
      guard letters > 0 else { continue }
      words += 1
      if letters > 6 { longWords += 1 }
      let goesOn = number + 1 < chunks.count && chunks[number + 1].first?.isLowercase == true
      if let last = chunk.last(where: { !"»”\"')".contains($0) }), ".!?:".contains(last), !goesOn { sentences += 1 }
    }
    guard words > 0 else { return 0 }
    return Double(words) / Double(max(sentences, 1)) + 100 * Double(longWords) / Double(words)
  }
}
