/// The features that a model knows, with how rare each is.
package struct Vocabulary: Sendable, Equatable {
  /// Hash of each feature, in the order of their numbers.
  package let hashes: [UInt64]
  /// Inverse document frequency of each feature.
  package let rarity: [Float]
  /// Open addressing: feature number + 1 at a place decided by the hash, 0 where nothing is.
  private let table: [UInt32]
  private let mask: UInt64

  package init(hashes: [UInt64], rarity: [Float]) {
    self.hashes = hashes
    self.rarity = rarity
    var size = 16
    while size < hashes.count * 2 { size *= 2 }
    var table = [UInt32](repeating: 0, count: size)
    let mask = UInt64(size - 1)
    for (number, hash) in hashes.enumerated() {
      var place = Self.spread(hash) & mask
      while table[Int(place)] != 0 { place = (place + 1) & mask }
      table[Int(place)] = UInt32(number + 1)
    }
    self.table = table
    self.mask = mask
  }

  /// The number of a feature, or nil when the model never met it.
  package func number(of hash: UInt64) -> UInt32? {
    var place = Self.spread(hash) & mask
    while true {
      let entry = table[Int(place)]
      if entry == 0 { return nil }
      if hashes[Int(entry - 1)] == hash { return entry - 1 }
      place = (place + 1) & mask
    }
  }

  /// FNV leaves its low bits uneven for short inputs.
  private static func spread(_ hash: UInt64) -> UInt64 { (hash ^ (hash >> 32)) &* 0x9E37_79B9_7F4A_7C15 >> 20 }

  /// The utterance in terms of this vocabulary.
  package func vector(of utterance: Utterance, _ extractor: FeatureExtractor) -> FeatureVector {
    var found: [UInt64] = []
    found.reserveCapacity(512)
    extractor.visit(utterance) { occurrence in
      if let number = number(of: occurrence.hash) {
        found.append(UInt64(occurrence.family.rawValue) << 32 | UInt64(number))
      }
    }
    return FeatureVector(found: found, rarity: rarity)
  }
}
