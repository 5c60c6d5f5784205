import Dispatch
package import Routing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Kinship {
  /// What the likeness of topics is divided by before shares are made of it: at 0.1, a topic whose likeness is 0.1 higher
  /// gets e times the share.
  private static let spread: Float = 0.1

  /// The kin of every topic: those whose examples have the most alike mean, by cosine.
  ///
  /// - Parameters:
  ///   - matrix: the examples as features.
  ///   - numbers: the class of each example.
  ///   - topicCount: classes below this number are topics.
  package static func build(from matrix: Matrix, numbers: [Int], topicCount: Int) -> Kinship {
    let width = min(mostKin, topicCount - 1)
    guard width > 0 else { return .none }
    let means = means(of: matrix, numbers: numbers, topicCount: topicCount)
    let nearest = Slots<[(number: Int, likeness: Float)]>(count: topicCount, empty: [])
    DispatchQueue.concurrentPerform(iterations: topicCount) { topic in
      var dense = [Float](repeating: 0, count: matrix.featureCount)
      for (feature, value) in means[topic] { dense[Int(feature)] = value }
      let likeness = means.map { mean in mean.reduce(Float(0)) { $0 + $1.value * dense[Int($1.feature)] } }
      let order = likeness.indices.filter { $0 != topic }
        .sorted { (-likeness[$0], $0) < (-likeness[$1], $1) }
      nearest.set(topic, order.prefix(width).map { ($0, likeness[$0]) })
    }
    var shares: [Float] = []
    for kin in nearest.values {
      let powers = kin.map { expf(($0.likeness - kin[0].likeness) / spread) }
      let sum = powers.reduce(0, +)
      shares += powers.map { $0 / sum }
    }
    return Kinship(numbers: nearest.values.flatMap { $0.map { UInt16($0.number) } }, shares: shares, width: width)
  }

  /// The sum of each topic's examples, scaled to length one.
  private static func means(of matrix: Matrix, numbers: [Int], topicCount: Int) -> [[(feature: UInt32, value: Float)]] {
    var rows = [[Int]](repeating: [], count: topicCount)
    for (row, number) in numbers.enumerated() where number < topicCount { rows[number].append(row) }
    var dense = [Float](repeating: 0, count: matrix.featureCount)
    return rows.map { rows in
      var touched: [UInt32] = []
      for row in rows {
        for position in matrix.starts[row]..<matrix.starts[row + 1] {
          let feature = Int(matrix.features[position])
          if dense[feature] == 0 { touched.append(matrix.features[position]) }
          dense[feature] += matrix.values[position]
        }
      }
      touched.sort()
      let length = touched.reduce(Float(0)) { $0 + dense[Int($1)] * dense[Int($1)] }.squareRoot()
      defer { for feature in touched { dense[Int(feature)] = 0 } }
      return touched.map { ($0, dense[Int($0)] / max(length, .leastNormalMagnitude)) }
    }
  }
}
