package import Guidance

/// The concepts, compiled for looking words up: every language at once, so that what one teaches serves the others.
///
/// The longest entry wins, so that what is typed stands for one meaning: an expression before its words, a listed word
/// before any beginning, and a longer beginning before a shorter one.
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

  /// Every concept in `tokens`, in the order of the words. The longest expression wins: its words do not count one by one.
  package func matches(in tokens: [Token]) -> [Match] {
    var matches: [Match] = []
    matches.reserveCapacity(tokens.count * 2)
    var index = 0
    while index < tokens.count {
      let expression = longestExpression(in: tokens[index...])
      let end = index + (expression?.words.count ?? 1)
      for concept in expression.map({ [$0.concept] }) ?? concepts(of: tokens[index].folded) {
        matches.append(Match(concept: concept, tokens: index..<end))
      }
      index = end
    }
    return matches
  }

  /// The longest expression that `tokens` begin with.
  private func longestExpression(in tokens: ArraySlice<Token>) -> Expression? {
    guard let first = tokens.first, let known = expressions[Self.hash(of: first.folded[...])] else { return nil }
    var longest: Expression?
    for expression in known where expression.words.count > longest?.words.count ?? 0 {
      guard expression.words.count <= tokens.count, zip(tokens, expression.words).allSatisfy({ $0.folded == $1 }) else {
        continue
      }
      longest = expression
    }
    return longest
  }

  /// The concepts of one word, the longest entry first: a listed word stands for itself alone; else the longest known
  /// beginning counts, and what follows it is read on for beginnings, as the later parts of a compound.
  package func concepts(of word: [UInt8]) -> [UInt16] {
    if let whole = forms[Self.hash(of: word[...])] { return whole }
    var (found, length) = longestBeginning(of: word[...])
    var rest = word.dropFirst(max(length, Self.shortestPart))
    while rest.count >= Self.shortestPart {
      let part: [UInt16]
      (part, length) = longestBeginning(of: rest)
      for concept in part where !found.contains(concept) { found.append(concept) }
      rest = rest.dropFirst(max(length, 1))
    }
    return found
  }

  /// The concepts of the longest known beginning of `word`, and how many bytes it takes.
  private func longestBeginning(of word: ArraySlice<UInt8>) -> (concepts: [UInt16], length: Int) {
    var hash = Hash()
    var longest: (concepts: [UInt16], length: Int) = ([], 0)
    for (count, byte) in word.enumerated() {
      hash.add(byte)
      if count + 1 >= Self.shortestBeginning, let concepts = beginnings[hash.value] { longest = (concepts, count + 1) }
    }
    return longest
  }

  private static func hash(of word: ArraySlice<UInt8>) -> UInt64 {
    var hash = Hash()
    hash.add(word)
    return hash.value
  }
}
