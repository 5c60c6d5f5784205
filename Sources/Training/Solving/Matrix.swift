package import Routing

/// Examples as sparse rows of features, each with a constant feature of value 1 for the bias.
package struct Matrix: Sendable {
  /// Where each row begins; one more than rows.
  package private(set) var starts: [Int] = [0]
  package private(set) var features: [UInt32] = []
  package private(set) var values: [Float] = []
  /// Sum of squares of each row, with the constant.
  package private(set) var squares: [Float] = []
  package let featureCount: Int

  package init(rows: [FeatureVector], featureCount: Int) {
    self.featureCount = featureCount
    for row in rows {
      features += row.features
      values += row.values
      starts.append(features.count)
      squares.append(row.values.reduce(1) { $0 + $1 * $1 })
    }
  }

  package var rowCount: Int { starts.count - 1 }

  /// The row times the weights of each feature, of which the last are those of the constant.
  func product(_ row: Int, _ weights: UnsafePointer<Lanes>) -> Lanes {
    var sum = weights[featureCount]
    features.withUnsafeBufferPointer { features in
      values.withUnsafeBufferPointer { values in
        for position in starts[row]..<starts[row + 1] { sum += weights[Int(features[position])] * values[position] }
      }
    }
    return sum
  }

  /// Adds `steps` times the row to the weights.
  func add(_ steps: Lanes, times row: Int, to weights: UnsafeMutablePointer<Lanes>) {
    weights[featureCount] += steps
    features.withUnsafeBufferPointer { features in
      values.withUnsafeBufferPointer { values in
        for position in starts[row]..<starts[row + 1] { weights[Int(features[position])] += steps * values[position] }
      }
    }
  }
}
