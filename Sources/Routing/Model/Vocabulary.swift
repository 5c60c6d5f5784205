/// The features that a model knows, with how rare each is.
package struct Vocabulary: Sendable, Equatable {
  private let index: HashIndex
  /// Inverse document frequency of each feature.
  package let rarity: [Float]

  package init(hashes: [UInt64], rarity: [Float]) {
    index = HashIndex(hashes)
    self.rarity = rarity
  }

  /// Hash of each feature, in the order of their numbers.
  package var hashes: [UInt64] { index.hashes }

  /// The number of a feature, or nil when the model never met it.
  package func number(of hash: UInt64) -> UInt32? { index.place(of: hash) }

  /// The utterance in terms of this vocabulary.
  package func vector(of utterance: Utterance, _ extractor: FeatureExtractor) -> FeatureVector {
    var found: [UInt64] = []
    found.reserveCapacity(512)
    extractor.visit(utterance) { occurrence in
      if let number = number(of: occurrence.hash) {
        let isAside = utterance.tokens[occurrence.tokens.upperBound - 1].isAside
        found.append(FeatureVector.occurrence(of: number, in: occurrence.family, isAside: isAside))
      }
    }
    return FeatureVector(found: found, rarity: rarity)
  }
}
