/// Sums the weights of a model's features, class by class.
///
/// Most features speak about few classes and keep their weights as pairs; some, such as two letters, speak about many, and
/// are laid out as whole rows, which the processor adds eight at a time.
package struct Scorer: Sendable {
  private let model: Model
  /// Whole rows, one after the other.
  private let rows: [SIMD8<Float>]
  /// Where the row of each feature begins in `rows`; -1 for those that keep pairs.
  private let places: [Int32]
  /// Vectors in a row.
  private let width: Int

  /// A feature with weights for at least this part of all classes gets a whole row: there, adding all is faster.
  private static let wholeRowPart = 4

  package init(_ model: Model) {
    self.model = model
    let classCount = model.biases.count
    width = (classCount + 7) / 8
    let featureCount = model.rowStarts.count - 1
    var places = [Int32](repeating: -1, count: featureCount)
    var rows: [SIMD8<Float>] = []
    for feature in 0..<featureCount {
      let positions = Int(model.rowStarts[feature])..<Int(model.rowStarts[feature + 1])
      guard positions.count * Self.wholeRowPart >= classCount, classCount > 0 else { continue }
      places[feature] = Int32(rows.count)
      let place = rows.count
      rows.append(contentsOf: repeatElement(.zero, count: width))
      for position in positions {
        let column = Int(model.columns[position])
        rows[place + column / 8][column % 8] = Float(model.weights[position]) * model.weightUnit
      }
    }
    self.rows = rows
    self.places = places
  }

  /// Score of every class and language: bias plus the sum of weight × value.
  package func scores(of vector: FeatureVector) -> [Float] {
    var sums = [SIMD8<Float>](repeating: .zero, count: width)
    sums.withUnsafeMutableBufferPointer { sums in
      for (feature, value) in zip(vector.features, vector.values) {
        let place = Int(places[Int(feature)])
        if place >= 0 {
          rows.withUnsafeBufferPointer { rows in
            for offset in 0..<width { sums[offset] += rows[place + offset] * value }
          }
        } else {
          addPairs(of: Int(feature), times: value * model.weightUnit, to: sums)
        }
      }
    }
    return model.biases.indices.map { model.biases[$0] + sums[$0 / 8][$0 % 8] }
  }

  private func addPairs(of feature: Int, times value: Float, to sums: UnsafeMutableBufferPointer<SIMD8<Float>>) {
    UnsafeMutableRawBufferPointer(sums).withMemoryRebound(to: Float.self) { sums in
      model.columns.withUnsafeBufferPointer { columns in
        model.weights.withUnsafeBufferPointer { weights in
          for position in Int(model.rowStarts[feature])..<Int(model.rowStarts[feature + 1]) {
            sums[Int(columns[position])] += value * Float(weights[position])
          }
        }
      }
    }
  }
}
