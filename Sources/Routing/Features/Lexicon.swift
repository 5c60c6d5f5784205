package import Guidance

/// The concepts, compiled for looking words up: every language at once, so that what one teaches serves the others.
package struct Lexicon: Sendable {
  /// In the order of their numbers.
  package let concepts: [Concept]
  private let forms: Table
  private let beginnings: Table
  /// Expressions by their first word.
  private let expressions: [UInt64: [Expression]]

  /// The shortest part of a compound that may be a word of its own: shorter ones split «veileder» into «veil» and «der».
  private static let shortestPart = 4
  /// The shortest beginning that the format allows, folded: «skål*» may fold to fewer bytes than it has letters.
  private static let shortestBeginning = 3

  /// A concept found in an utterance.
  package struct Match: Sendable, Equatable {
    /// Number of the concept.
    package var concept: UInt16
    /// The tokens it stands in.
    package var tokens: Range<Int>
  }

  private struct Expression: Sendable {
    var words: [[UInt8]]
    var concept: UInt16
  }

  /// Concepts by the hash of a word.
  private struct Table: Sendable {
    let index: HashIndex
    let concepts: [[UInt16]]

    init(_ entries: [UInt64: [UInt16]]) {
      let sorted = entries.sorted { $0.key < $1.key }
      index = HashIndex(sorted.map(\.key))
      concepts = sorted.map(\.value)
    }

    subscript(hash: UInt64) -> [UInt16]? { index.place(of: hash).map { concepts[Int($0)] } }
  }

  package init(_ concepts: [Concept]) {
    self.concepts = concepts
    var forms: [UInt64: [UInt16]] = [:]
    var beginnings: [UInt64: [UInt16]] = [:]
    var expressions: [UInt64: [Expression]] = [:]
    for (number, concept) in concepts.enumerated() {
      let number = UInt16(number)
      for entry in concept.entries.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
        let words = entry.words.flatMap { Folding.words(of: $0) }
        guard let first = words.first else { continue }
        let hash = Self.hash(of: first[...])
        if words.count > 1 {
          expressions[hash, default: []].append(Expression(words: words, concept: number))
        } else if entry.isPrefix {
          if beginnings[hash]?.contains(number) != true { beginnings[hash, default: []].append(number) }
        } else if forms[hash]?.contains(number) != true {
          forms[hash, default: []].append(number)
        }
      }
    }
    self.forms = Table(forms)
    self.beginnings = Table(beginnings)
    self.expressions = expressions
  }

  /// Every concept in `tokens`, in the order of the words.
  package func matches(in tokens: [Token]) -> [Match] {
    var matches: [Match] = []
    matches.reserveCapacity(tokens.count * 2)
    for (index, token) in tokens.enumerated() {
      for expression in expressions[Self.hash(of: token.folded[...])] ?? [] {
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
    var found: [UInt16] = []
    addConcepts(of: word[...], to: &found)
    guard found.isEmpty || word.count >= 3 * Self.shortestPart, word.count >= 2 * Self.shortestPart else {
      return found
    }
    for cut in Self.shortestPart...(word.count - Self.shortestPart) { addConcepts(of: word[cut...], to: &found) }
    return found
  }

  /// Those of the whole form, and those of its longest known beginning.
  private func addConcepts(of word: ArraySlice<UInt8>, to found: inout [UInt16]) {
    var hash = Hash()
    var beginning: [UInt16] = []
    for (count, byte) in word.enumerated() {
      hash.add(byte)
      if count + 1 >= Self.shortestBeginning, let concepts = beginnings[hash.value] { beginning = concepts }
    }
    for concept in (forms[hash.value] ?? []) + beginning where !found.contains(concept) { found.append(concept) }
  }

  private static func hash(of word: ArraySlice<UInt8>) -> UInt64 {
    var hash = Hash()
    hash.add(word)
    return hash.value
  }
}
