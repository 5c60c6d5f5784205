/// Makes spellings equal: case, marks and apostrophes are dropped, and æ, ø and å are as people write them who lack them.
package enum AnswerFolding {
  /// A word as it is compared, and where it stands.
  package struct Token: Sendable, Equatable {
    package var word: String
    package var range: Range<String.Index>
  }

  package static func words(of text: String) -> [String] { tokens(of: text).map(\.word) }

  /// The words with their own letters: «bør» is not «bor».
  package static func letters(of text: String) -> [String] {
    tokens(of: text).map { token in text[token.range].lowercased().filter { !"'’‘`".contains($0) } }
  }

  package static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    var start = text.startIndex
    func end(at place: String.Index) {
      if !word.isEmpty { tokens.append(Token(word: spelled(word), range: start..<place)) }
      word = ""
    }
    for place in text.indices {
      let character = text[place]
      if character.isLetter || character.isNumber {
        if word.isEmpty { start = place }
        word += folded(character)
      } else if !"'’‘`".contains(character) {
        end(at: place)
      }
    }
    end(at: text.endIndex)
    return tokens
  }

  private static func folded(_ character: Character) -> String {
    let lower = character.lowercased()
    return switch lower {
    case "å", "à", "á", "â": "a"
    case "ø", "ö", "ó", "ò", "ô": "o"
    case "æ", "ä", "é", "è", "ê": "e"
    default: lower
    }
  }

  private static func spelled(_ word: String) -> String {
    word.replacing("aa", with: "a").replacing("ae", with: "e").replacing("oe", with: "o")
  }
}
