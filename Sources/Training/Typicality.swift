#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How typical features are of a class: by how much more common they are among its examples than among all.
///
/// These are the log-likelihood ratios of naive Bayes, added to the weights of the support vector machine. The one counts
/// what a class has, the other learns what tells it from its neighbours; together they are right more often than either
/// (Wang & Manning 2012, Baselines and bigrams: simple, good sentiment and topic classification, section 2.3 on
/// interpolation).
package struct Typicality: Sendable {
  /// What a log-likelihood ratio counts beside a learned weight; chosen on held-back samples among 1/8, 1/12, 1/16, 1/24
  /// and 1/32, which hardly differ.
  static let share: Float = 1.0 / 16
  /// How much of the rate among all is taken for known before a class is counted, so that one example is no proof.
  static let smoothing: Float = 0.2

  /// In how many examples each feature occurs.
  package struct Background: Sendable {
    var counts: [Float]
    var rowCount: Float

    package init(_ matrix: Matrix, rows: [Int32]) {
      counts = Array(repeating: 0, count: matrix.featureCount)
      rowCount = Float(rows.count)
      for row in rows {
        for position in matrix.starts[Int(row)]..<matrix.starts[Int(row) + 1] {
          counts[Int(matrix.features[position])] += 1
        }
      }
    }
  }

  private var background: Background
  /// The same among the examples of each class.
  private var counts: [Lanes]
  private var rowCounts = Lanes.zero

  /// Counts features in eight classes.
  ///
  /// - Parameters:
  ///   - background: the counts of the same rows.
  ///   - sides: above 0 where a row of the matrix belongs to a class.
  ///   - lanes: the classes to count; nothing is typical of the others.
  package init(_ background: Background, _ matrix: Matrix, rows: [Int32], sides: [Lanes], lanes: Range<Int>) {
    self.background = background
    counts = Array(repeating: .zero, count: matrix.featureCount)
    var counted = Lanes.zero
    for lane in lanes { counted[lane] = 1 }
    for row in rows {
      let belongs = counted.replacing(with: 0, where: sides[Int(row)] .<= 0)
      guard belongs != .zero else { continue }
      rowCounts += belongs
      for position in matrix.starts[Int(row)]..<matrix.starts[Int(row) + 1] {
        counts[Int(matrix.features[position])] += belongs
      }
    }
  }

  /// The counts without one example, as far as they concern the features that it has.
  ///
  /// - Parameter isMember: whether it is an example of the classes, or of another one.
  func leavingOneOut(isMember: Bool) -> Typicality {
    var rest = self
    rest.background.rowCount -= 1
    for feature in counts.indices { rest.background.counts[feature] -= 1 }
    guard isMember else { return rest }
    rest.rowCounts -= 1
    for feature in counts.indices { rest.counts[feature] = pointwiseMax(counts[feature] - 1, .zero) }
    return rest
  }

  /// Adds share · ln(1 + p(f | c) / (smoothing · p(f))) to the weight of every feature f for every class c.
  package func add(to weights: inout [Lanes]) {
    for feature in counts.indices where counts[feature] != .zero {
      let rate = background.counts[feature] / background.rowCount
      let ratios = counts[feature] / rowCounts / (Self.smoothing * rate)
      for lane in ratios.indices where counts[feature][lane] > 0 {
        weights[feature][lane] += Self.share * log1pf(ratios[lane])
      }
    }
  }
}
