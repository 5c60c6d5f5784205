/// An utterance as the model sees it: weights of the features that the model knows.
package struct FeatureVector: Sendable, Equatable {
  /// Sorted numbers of features.
  package var features: [UInt32]
  /// Weight of each: (1 + ln count) × inverse document frequency, less where it stands aside, each family scaled to its
  /// own length.
  package var values: [Float]

  package init(features: [UInt32] = [], values: [Float] = []) {
    self.features = features
    self.values = values
  }

  /// Weighs counted features; the scheme is sublinear tf–idf with cosine normalisation (Manning, Raghavan & Schütze 2008,
  /// Introduction to Information Retrieval, section 6.4).
  ///
  /// - Parameters:
  ///   - found: every occurrence as ``occurrence(of:in:)`` packs it, in any order.
  ///   - rarity: inverse document frequency of each feature.
  package init(found: [UInt64], rarity: [Float]) {
    let sorted = found.sorted()
    var squares = [Float](repeating: 0, count: Family.allCases.count)
    var families: [Int] = []
    features = []
    values = []
    features.reserveCapacity(sorted.count)
    values.reserveCapacity(sorted.count)
    families.reserveCapacity(sorted.count)
    var index = 0
    while index < sorted.count {
      let feature = UInt32(sorted[index] >> 3)
      let family = Int(sorted[index] & 3)
      var end = index
      var asides = 0
      while end < sorted.count, sorted[end] >> 3 == sorted[index] >> 3 {
        if sorted[end] & Self.aside != 0 { asides += 1 }
        end += 1
      }
      let count = end - index
      let whole = (Float(count - asides) + Float(asides) * Self.asideWeight) / Float(count)
      let value = Self.sublinear(count) * whole * rarity[Int(feature)]
      features.append(feature)
      values.append(value)
      families.append(family)
      squares[family] += value * value
      index = end
    }
    let scales = Family.allCases.map { family in
      squares[family.rawValue] > 0 ? family.weight / squares[family.rawValue].squareRoot() : 0
    }
    for position in values.indices { values[position] *= scales[families[position]] }
  }

  /// What a word counts in a sentence that neither asks nor comes last. On questions of several sentences, between 0.7 and
  /// 1 made little difference; 0.8 was never worse.
  private static let asideWeight: Float = 0.8
  private static let aside: UInt64 = 4

  /// A feature with its family in one number that sorts by feature; there are at most four families.
  package static func occurrence(of feature: UInt32, in family: Family, isAside: Bool = false) -> UInt64 {
    UInt64(feature) << 3 | (isAside ? aside : 0) | UInt64(family.rawValue)
  }

  /// 1 + ln count, by a table: `log` may differ in its last bit between C libraries, and the answer must not.
  private static func sublinear(_ count: Int) -> Float {
    let table: [Float] = [0, 1, 1.6931472, 2.0986123, 2.3862944, 2.609438, 2.7917595, 2.9459102, 3.0794415]
    return table[min(count, table.count - 1)]
  }

  /// Sum of products over shared features.
  package func dot(_ other: FeatureVector) -> Float {
    var sum: Float = 0
    var left = 0
    var right = 0
    while left < features.count, right < other.features.count {
      if features[left] == other.features[right] {
        sum += values[left] * other.values[right]
        left += 1
        right += 1
      } else if features[left] < other.features[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return sum
  }

  /// 1 for the same direction, 0 for nothing shared.
  package func cosine(_ other: FeatureVector) -> Float {
    let length = (dot(self) * other.dot(other)).squareRoot()
    return length > 0 ? dot(other) / length : 0
  }
}
