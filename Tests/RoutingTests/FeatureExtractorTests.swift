import Guidance
import Routing
import TestSupport
import Testing

@Suite struct FeatureExtractorTests {
  private func occurrences(in text: String) throws -> [FeatureExtractor.Occurrence] {
    let base = try #require(try SmallRuleBase().inspect().base)
    var all: [FeatureExtractor.Occurrence] = []
    FeatureExtractor(lexicon: Lexicon(base.concepts)).visit(Utterance(text)) { all.append($0) }
    return all
  }

  @Test func wordsStandAloneAndInPairs() throws {
    let words = try occurrences(in: "en to tre").filter { $0.family == .words }
    #expect(words.map(\.tokens) == [0..<1, 0..<2, 1..<2, 1..<3, 2..<3])
    #expect(Set(words.map(\.hash)).count == 5)
  }

  /// «_ab_»: _a _ab _ab_ ab ab_ b_
  @Test func lettersReachFromTwoToFiveWithTheEdges() throws {
    #expect(try occurrences(in: "ab").filter { $0.family == .letters }.count == 6)
    let long = try occurrences(in: "abcdefgh").filter { $0.family == .letters }
    #expect(long.count == 9 + 8 + 7 + 6)
  }

  @Test func theOrderOfWordsMattersForPairsAndNotForLetters() throws {
    func hashes(_ text: String, _ family: Family) throws -> Set<UInt64> {
      Set(try occurrences(in: text).filter { $0.family == family }.map(\.hash))
    }
    #expect(try hashes("lønn tid", .words) != hashes("tid lønn", .words))
    #expect(try hashes("lønn tid", .letters) == hashes("tid lønn", .letters))
  }

  @Test func conceptsOfOtherLanguagesAreTheSameFeature() throws {
    func concepts(_ text: String) throws -> [UInt64] {
      try occurrences(in: text).filter { $0.family == .concepts }.map(\.hash)
    }
    #expect(try concepts("lønn") == concepts("paid"))
    #expect(try !concepts("lønn").isEmpty)
  }

  @Test func twoConceptsMakeAPairWhateverTheirOrder() throws {
    func pairs(_ text: String) throws -> [FeatureExtractor.Occurrence] {
      try occurrences(in: text).filter { $0.concepts.count == 2 }
    }
    let pair = try #require(try pairs("lønn per time").first)
    #expect(pair.tokens == 0..<3)
    #expect(try pairs("time uten lønn").map(\.hash) == [pair.hash])
    #expect(try pairs("lønn lønn").isEmpty)
  }
}
