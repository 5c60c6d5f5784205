/// What a person typed, as words.
package struct Utterance: Sendable, Equatable {
  package let text: String
  package private(set) var tokens: [Token]
  /// The part of the text that was read: all of it, or the end of a longer one.
  package let read: String

  /// Words beyond this many are left out from the front: what is asked usually comes last.
  package static let mostTokens = 200

  /// Reads `text`.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - longest: of a longer text in bytes, only the end is read.
  package init(_ text: String, longest: Int = 2000) {
    self.text = text
    read =
      text.utf8.count <= longest ? text : String(decoding: Folding.end(of: text.utf8, longest: longest), as: UTF8.self)
    var tokens = Folding.tokens(of: text.utf8, longest: longest)
    if tokens.count > Self.mostTokens { tokens.removeFirst(tokens.count - Self.mostTokens) }
    Self.markAsides(&tokens, in: text.utf8)
    self.tokens = tokens
  }

  /// Marks the words of sentences that neither ask nor come last.
  private static func markAsides(_ tokens: inout [Token], in text: String.UTF8View) {
    guard var place = tokens.first?.range.lowerBound else { return }
    var at = text.index(text.startIndex, offsetBy: place)
    var first = 0
    for number in tokens.indices.dropLast() {
      var ends = false
      var asks = false
      while place < tokens[number + 1].range.lowerBound {
        switch text[at] {
        case UInt8(ascii: "?"): asks = true
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "\n"): ends = true
        default: break
        }
        at = text.index(after: at)
        place += 1
      }
      guard asks || ends else { continue }
      if !asks { for aside in first...number { tokens[aside].isAside = true } }
      first = number + 1
    }
  }

  /// The utterance with misspelt words read as what was meant, other than those that `isWord` takes for words.
  package func corrected(by spelling: Spelling, unless isWord: ([UInt8]) -> Bool) -> Utterance {
    var utterance = self
    for index in tokens.indices {
      guard let meant = spelling.correction(of: tokens[index].folded), !isWord(tokens[index].folded) else { continue }
      utterance.tokens[index].folded = meant
      utterance.tokens[index].isCorrected = true
    }
    return utterance
  }

  /// The utterance as if the word at `index` had not been said.
  package func removing(_ index: Int) -> Utterance {
    var utterance = self
    utterance.tokens.remove(at: index)
    return utterance
  }

  /// The word as it was typed.
  package func typed(_ token: Token) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: token.range.lowerBound)
    let end = bytes.index(start, offsetBy: token.range.count)
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The folded words in a row, for comparing whole utterances.
  package var folded: [[UInt8]] { tokens.map(\.folded) }
}
