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
package enum Typicality {
  /// What a log-likelihood ratio counts beside a learned weight; chosen on held-back samples among 1/8, 1/12, 1/16, 1/24
  /// and 1/32, which hardly differ.
  static let share: Float = 1.0 / 16
  /// How much of the rate among all is taken for known before a class is counted, so that one example is no proof.
  static let smoothing: Float = 0.2

  /// Adds share · ln(1 + p(f | c) / (smoothing · p(f))) to the weight of every feature f for every class c.
  ///
  /// - Parameters:
  ///   - weights: those of each class, in the order of their numbers; further ones are left as they are.
  ///   - numbers: the class of each row of the matrix.
  package static func add(to weights: inout [LinearSolver.Weights], _ matrix: Matrix, numbers: [Int], classCount: Int) {
    var rows = [[Int]](repeating: [], count: classCount)
    for (row, number) in numbers.enumerated() { rows[number].append(row) }
    var rates = [Float](repeating: 0, count: matrix.featureCount)
    for feature in matrix.features { rates[Int(feature)] += 1 }
    for feature in rates.indices { rates[feature] /= Float(max(matrix.rowCount, 1)) }
    for (number, rows) in rows.enumerated() {
      var counts = [Float](repeating: 0, count: matrix.featureCount)
      var touched: [Int] = []
      for row in rows {
        for position in matrix.starts[row]..<matrix.starts[row + 1] {
          let feature = Int(matrix.features[position])
          if counts[feature] == 0 { touched.append(feature) }
          counts[feature] += 1
        }
      }
      for feature in touched {
        let ratio = counts[feature] / Float(rows.count) / (smoothing * rates[feature])
        weights[number][feature] += share * log1pf(ratio)
      }
    }
  }
}
