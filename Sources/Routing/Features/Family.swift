/// A kind of feature. Each is weighed and normalised by itself, so that many n-grams do not drown few words.
package enum Family: Int, Sendable, CaseIterable {
  /// Words and pairs of neighbouring words.
  case words
  /// Two to five letters in a row inside a word, its edges marked.
  case letters
  /// Concepts of the lexicon, and pairs of them.
  case concepts

  /// What the family counts beside the others: concepts add a little to words and letters (design note on routing).
  package var weight: Float {
    switch self {
    case .words: 1
    case .letters: 1
    case .concepts: 0.7
    }
  }
}
