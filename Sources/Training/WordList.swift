import Routing

/// The words of the examples, for spelling.
package enum WordList {
  /// A word in fewer examples is known to nobody but its writer.
  private static let fewestExamples = 2
  /// A word in fewer examples may be a mistake itself.
  private static let fewestTrusted = 3

  /// Every word that enough examples have, as it is typed most often; the most frequent first, then by spelling.
  ///
  /// - Returns: the words, and how many of the first ones are frequent enough to be what others were meant as.
  package static func build(from examples: [Example]) -> (words: [String], trusted: Int) {
    var counts: [[UInt8]: [String: Int]] = [:]
    for example in examples {
      for token in Set(example.utterance.tokens.map(\.folded)) {
        guard let typed = example.utterance.tokens.first(where: { $0.folded == token }) else { continue }
        counts[token, default: [:]][example.utterance.typed(typed).lowercased(), default: 0] += 1
      }
    }
    let words = counts.compactMap { _, spellings -> (word: String, count: Int)? in
      let count = spellings.values.reduce(0, +)
      guard count >= fewestExamples else { return nil }
      return spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, count) }
    }
    .sorted { ($1.count, $0.word) < ($0.count, $1.word) }
    return (words.map(\.word), words.count { $0.count >= fewestTrusted })
  }
}
