/// Reads misspelt words as the known word that was most likely meant: «pricniples» as “principles”.
///
/// A word is known when the rule base's samples or its lexicon have it. Candidates are found by leaving out one letter of
/// the typed word and of every known one (Garbe 2012, symmetric delete spelling correction), and kept when they are within
/// one edit, or two for longer words: a letter more, less or other, or two neighbours swapped. Two edits are found where
/// leaving out one letter of each makes the words equal, which two swaps do not.
package struct Spelling: Sendable {
  /// Known words, folded; the most frequent first.
  private let words: [[UInt8]]
  private let known: HashIndex
  /// The distinct hashes of all words with at most one letter left out, and the words of each.
  private let shortened: HashIndex
  private let starts: [UInt32]
  private let members: [UInt32]

  /// Shorter words are other words too often: «bra» is no misspelt «bare».
  private static let shortestWord = 5
  /// Longer ones are no words of the field.
  private static let longestWord = 28
  /// From this length on, two edits are still the same word.
  private static let twoEditsLength = 8

  /// - Parameters:
  ///   - words: as they are typed, the most frequent first.
  ///   - trusted: how many of the first may be what others were meant as; the rest are only known.
  package init(_ words: [String], trusted: Int) {
    var folded: [[UInt8]] = []
    var hashes: [UInt64] = []
    var seen = Set<UInt64>()
    var trustedCount = 0
    for (place, word) in words.enumerated() {
      guard let word = Folding.words(of: word).first, seen.insert(Self.hash(of: word)).inserted else { continue }
      folded.append(word)
      hashes.append(Self.hash(of: word))
      if place < trusted { trustedCount = folded.count }
    }
    self.words = folded
    known = HashIndex(hashes)
    var pairs: [(hash: UInt64, word: UInt32)] = []
    pairs.reserveCapacity(folded.count * 10)
    for (number, word) in folded[..<trustedCount].enumerated()
    where (Self.shortestWord - 1...Self.longestWord).contains(word.count) {
      Self.visitShortened(word) { pairs.append(($0, UInt32(number))) }
    }
    pairs.sort { ($0.hash, $0.word) < ($1.hash, $1.word) }
    var keys: [UInt64] = []
    var starts: [UInt32] = []
    for (place, pair) in pairs.enumerated() where keys.last != pair.hash {
      keys.append(pair.hash)
      starts.append(UInt32(place))
    }
    starts.append(UInt32(pairs.count))
    shortened = HashIndex(keys)
    self.starts = starts
    members = pairs.map(\.word)
  }

  /// Whether the samples have the word.
  package func knows(_ word: [UInt8]) -> Bool { known.place(of: Self.hash(of: word)) != nil }

  /// The known word that a misspelt one was most likely meant as; nil when it is known, or near none.
  ///
  /// Fewer edits come first, then the same first letter, which is rarely mistyped, then the more frequent word.
  package func correction(of word: [UInt8]) -> [UInt8]? {
    guard (Self.shortestWord...Self.longestWord).contains(word.count), !knows(word), !word.contains(where: Self.isDigit)
    else { return nil }
    let mostEdits = word.count >= Self.twoEditsLength ? 2 : 1
    var best: (edits: Int, otherStart: Bool, number: UInt32)?
    Self.visitShortened(word) { hash in
      guard let place = shortened.place(of: hash) else { return }
      for number in members[Int(starts[Int(place)])..<Int(starts[Int(place) + 1])] {
        let candidate = words[Int(number)]
        let edits = Self.edits(word, candidate)
        guard edits <= mostEdits else { continue }
        let rank = (edits, candidate[0] != word[0], number)
        if best.map({ Self.isBefore(rank, $0) }) ?? true { best = rank }
      }
    }
    return best.map { words[Int($0.number)] }
  }

  private static func isBefore(_ left: (Int, Bool, UInt32), _ right: (Int, Bool, UInt32)) -> Bool {
    (left.0, left.1 ? 1 : 0, left.2) < (right.0, right.1 ? 1 : 0, right.2)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func hash(of word: [UInt8]) -> UInt64 {
    var hash = Hash()
    hash.add(word)
    return hash.value
  }

  /// The hashes of the word itself and of the word without each of its letters.
  private static func visitShortened(_ word: [UInt8], _ visit: (UInt64) -> Void) {
    visit(hash(of: word))
    for left in word.indices where left == 0 || word[left] != word[left - 1] {
      var hash = Hash()
      for (place, byte) in word.enumerated() where place != left { hash.add(byte) }
      visit(hash.value)
    }
  }

  /// Optimal string alignment distance: insertions, deletions, substitutions, and swaps of neighbours.
  private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...left.count {
      var now = [row] + [Int](repeating: 0, count: right.count)
      for column in 1...right.count {
        let same = left[row - 1] == right[column - 1]
        now[column] = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          now[column] = min(now[column], before[column - 2] + 1)
        }
      }
      before = last
      last = now
    }
    return last[right.count]
  }
}
