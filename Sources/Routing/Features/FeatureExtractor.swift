import Guidance

/// Turns an utterance into features: hashes of what stands in it, by family.
package struct FeatureExtractor: Sendable {
  package let lexicon: Lexicon

  /// The most letters that an n-gram has; the fewest are two.
  package static let longestGram = 5
  /// Pairs are made of at most this many concepts, the last of the utterance.
  package static let mostPairedConcepts = 12

  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
  }

  /// One feature where it stands.
  package struct Occurrence: Sendable, Equatable {
    package var hash: UInt64
    package var family: Family
    /// The tokens that gave rise to it.
    package var tokens: Range<Int>
    /// The numbers of the concept, or of the two of a pair; empty for words and letters.
    package var concepts: [UInt16] = []
  }

  /// Calls `visit` for every feature of `utterance`, as often as it occurs.
  package func visit(_ utterance: Utterance, _ visit: (Occurrence) -> Void) {
    for (index, token) in utterance.tokens.enumerated() {
      visitLetters(of: token.folded, at: index, visit)
      var hash = Hash(seed: 1)
      hash.add(token.folded)
      visit(Occurrence(hash: hash.value, family: .words, tokens: index..<(index + 1)))
      if index + 1 < utterance.tokens.count {
        hash.add(UInt8(ascii: " "))
        hash.add(utterance.tokens[index + 1].folded)
        visit(Occurrence(hash: hash.value, family: .words, tokens: index..<(index + 2)))
      }
    }
    visitConcepts(of: utterance, visit)
  }

  private func visitLetters(of word: [UInt8], at index: Int, _ visit: (Occurrence) -> Void) {
    let edge = UInt8(ascii: "_")
    let count = word.count + 2
    func letter(_ position: Int) -> UInt8 {
      position == 0 || position == count - 1 ? edge : word[position - 1]
    }
    for start in 0..<(count - 1) {
      var hash = Hash(seed: 2)
      hash.add(letter(start))
      for end in (start + 1)..<min(start + Self.longestGram, count) {
        hash.add(letter(end))
        visit(Occurrence(hash: hash.value, family: .letters, tokens: index..<(index + 1)))
      }
    }
  }

  private func visitConcepts(of utterance: Utterance, _ visit: (Occurrence) -> Void) {
    let matches = lexicon.matches(in: utterance.tokens)
    for match in matches {
      visit(
        Occurrence(
          hash: Self.hash(of: match.concept, lexicon),
          family: .concepts,
          tokens: match.tokens,
          concepts: [match.concept]
        )
      )
    }
    var distinct: [Lexicon.Match] = []
    for match in matches.reversed() where !distinct.contains(where: { $0.concept == match.concept }) {
      distinct.append(match)
      if distinct.count == Self.mostPairedConcepts { break }
    }
    for (position, first) in distinct.enumerated() {
      for second in distinct[(position + 1)...] {
        let low = min(first.concept, second.concept)
        let high = max(first.concept, second.concept)
        var hash = Hash(seed: 4)
        hash.add(lexicon.concepts[Int(low)].id.utf8)
        hash.add(UInt8(ascii: "+"))
        hash.add(lexicon.concepts[Int(high)].id.utf8)
        visit(
          Occurrence(
            hash: hash.value,
            family: .concepts,
            tokens: min(
              first.tokens.lowerBound,
              second.tokens.lowerBound
            )..<max(
              first.tokens.upperBound,
              second.tokens.upperBound
            ),
            concepts: [low, high]
          )
        )
      }
    }
  }

  /// The feature of a concept by itself.
  package static func hash(of concept: UInt16, _ lexicon: Lexicon) -> UInt64 {
    var hash = Hash(seed: 3)
    hash.add(lexicon.concepts[Int(concept)].id.utf8)
    return hash.value
  }
}
