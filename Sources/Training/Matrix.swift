package import Routing

/// Examples as sparse rows of features.
package struct Matrix: Sendable {
  /// Where each row begins; one more than rows.
  package private(set) var starts: [Int] = [0]
  package private(set) var features: [UInt32] = []
  package private(set) var values: [Float] = []
  package let featureCount: Int

  package init(rows: [FeatureVector], featureCount: Int) {
    self.featureCount = featureCount
    for row in rows {
      features += row.features
      values += row.values
      starts.append(features.count)
    }
  }

  package var rowCount: Int { starts.count - 1 }

  /// The rows whose numbers `keep` takes, in the same order.
  package func rows(_ keep: [Int]) -> Matrix {
    var matrix = Matrix(rows: [], featureCount: featureCount)
    for row in keep {
      matrix.features += features[starts[row]..<starts[row + 1]]
      matrix.values += values[starts[row]..<starts[row + 1]]
      matrix.starts.append(matrix.features.count)
    }
    return matrix
  }
}
