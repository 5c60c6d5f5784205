import Routing
import Testing

@Suite struct FeatureVectorTests {
  private func found(_ family: Family, _ features: [UInt32]) -> [UInt64] {
    features.map { FeatureVector.occurrence(of: $0, in: family) }
  }

  @Test func eachFamilyHasItsOwnLength() {
    let vector = FeatureVector(
      found: found(.words, [0, 1]) + found(.letters, [2, 3, 4]),
      rarity: [1, 2, 1, 1, 1]
    )
    func length(_ features: [UInt32]) -> Float {
      zip(vector.features, vector.values).filter { features.contains($0.0) }.reduce(0) { $0 + $1.1 * $1.1 }
        .squareRoot()
    }
    #expect(abs(length([0, 1]) - Family.words.weight) < 1e-6)
    #expect(abs(length([2, 3, 4]) - Family.letters.weight) < 1e-6)
  }

  @Test func theOrderOfWhatIsFoundDoesNotCount() {
    let some = found(.words, [4, 1, 3, 1])
    let rarity: [Float] = [1, 1, 1, 1, 1]
    #expect(FeatureVector(found: some, rarity: rarity) == FeatureVector(found: some.reversed(), rarity: rarity))
    #expect(FeatureVector(found: some, rarity: rarity).features == [1, 3, 4])
  }

  @Test func aRarerFeatureWeighsMore() {
    let vector = FeatureVector(found: found(.words, [0, 1]), rarity: [1, 3])
    #expect(vector.values[1] > vector.values[0])
  }

  @Test func likenessIsOneForTheSameAndZeroForNothingShared() {
    let rarity: [Float] = [1, 1, 1, 1]
    let left = FeatureVector(found: found(.words, [0, 1]), rarity: rarity)
    let right = FeatureVector(found: found(.words, [2, 3]), rarity: rarity)
    #expect(abs(left.cosine(left) - 1) < 1e-6)
    #expect(left.cosine(right) == 0)
    #expect(left.cosine(FeatureVector()) == 0)
  }

  /// Features are numbered across families, and what two vectors share is found in one walk over both.
  @Test func whatIsSharedIsFoundInEveryFamily() {
    let rarity = [Float](repeating: 1, count: 10)
    let left = FeatureVector(found: found(.words, [5]) + found(.letters, [3]), rarity: rarity)
    let right = FeatureVector(found: found(.words, [5, 9]) + found(.letters, [3]), rarity: rarity)
    #expect(left.features == [3, 5])
    #expect(
      abs(left.dot(right) - (Family.letters.weight * Family.letters.weight + left.values[1] * right.values[1])) < 1e-6
    )
  }
}
