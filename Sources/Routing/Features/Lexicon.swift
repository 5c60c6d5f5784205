package import Guidance

/// The concepts, compiled for looking words up: every language at once, so that what one teaches serves the others.
package struct Lexicon: Sendable {
  /// In the order of their numbers.
  package let concepts: [Concept]
  private var whole: [[UInt8]: [UInt16]] = [:]
  private var beginnings: [[UInt8]: [UInt16]] = [:]
  private var expressions: [[UInt8]: [(words: [[UInt8]], concept: UInt16)]] = [:]
  private var longestBeginning = 0

  /// The shortest part of a compound that may be a word of its own: shorter ones split «veileder» into «veil» and «der».
  private static let shortestPart = 4

  /// A concept found in an utterance.
  package struct Match: Sendable, Equatable {
    /// Number of the concept.
    package var concept: UInt16
    /// The tokens it stands in.
    package var tokens: Range<Int>
  }

  package init(_ concepts: [Concept]) {
    self.concepts = concepts
    for (number, concept) in concepts.enumerated() {
      for (_, entries) in concept.entries.sorted(by: { $0.key < $1.key }) {
        for entry in entries { add(entry, to: UInt16(number)) }
      }
    }
  }

  private mutating func add(_ entry: Concept.Entry, to concept: UInt16) {
    let words = entry.words.flatMap { Folding.words(of: $0) }
    guard let first = words.first else { return }
    if words.count > 1 {
      expressions[first, default: []].append((words, concept))
    } else if entry.isPrefix {
      if beginnings[first]?.contains(concept) != true { beginnings[first, default: []].append(concept) }
      longestBeginning = max(longestBeginning, first.count)
    } else if whole[first]?.contains(concept) != true {
      whole[first, default: []].append(concept)
    }
  }

  /// Every concept in `tokens`, in the order of the words.
  package func matches(in tokens: [Token]) -> [Match] {
    var matches: [Match] = []
    for (index, token) in tokens.enumerated() {
      for expression in expressions[token.folded] ?? [] {
        let end = index + expression.words.count
        guard end <= tokens.count, zip(tokens[index..<end], expression.words).allSatisfy({ $0.folded == $1 }) else {
          continue
        }
        matches.append(Match(concept: expression.concept, tokens: index..<end))
      }
      for concept in concepts(of: token.folded) {
        matches.append(Match(concept: concept, tokens: index..<(index + 1)))
      }
    }
    return matches
  }

  /// The concepts of one word: as it stands, by its beginning, or by the parts of a compound.
  package func concepts(of word: [UInt8]) -> [UInt16] {
    let found = simple(word)
    guard found.isEmpty || word.count >= 3 * Self.shortestPart else { return found }
    var parts = found
    if word.count >= 2 * Self.shortestPart {
      for cut in Self.shortestPart...(word.count - Self.shortestPart) {
        let tail = Array(word[cut...])
        for concept in simple(tail) where !parts.contains(concept) { parts.append(concept) }
      }
    }
    return parts
  }

  /// Whole form first; otherwise the longest beginning.
  private func simple(_ word: [UInt8]) -> [UInt16] {
    var found = whole[word] ?? []
    var length = min(word.count, longestBeginning)
    while length >= 3 {
      if let concepts = beginnings[Array(word[..<length])] {
        for concept in concepts where !found.contains(concept) { found.append(concept) }
        break
      }
      length -= 1
    }
    return found
  }
}
