/// Sums the weights of a model's features, class by class.
///
/// Most features speak about few classes and keep their weights as pairs; some, such as two letters, speak about many, and
/// are laid out as whole rows, of which four are added at a time, eight classes at once: fetching weights and sums from
/// memory is what takes time. For the same reason rows keep the model's 16 bits.
package struct Scorer: Sendable {
  private let model: Model
  /// Whole rows in units of the model's, one after the other.
  private let rows: [SIMD8<Int16>]
  /// Where the row of each feature begins in `rows`; -1 for those that keep pairs.
  private let rowPlaces: [Int32]
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
    var rows: [SIMD8<Int16>] = []
    for feature in 0..<featureCount {
      let positions = Int(model.rowStarts[feature])..<Int(model.rowStarts[feature + 1])
      guard positions.count * Self.wholeRowPart >= classCount, classCount > 0 else { continue }
      places[feature] = Int32(rows.count)
      let place = rows.count
      rows.append(contentsOf: repeatElement(.zero, count: width))
      for position in positions {
        let column = Int(model.columns[position])
        rows[place + column / 8][column % 8] = model.weights[position]
      }
    }
    self.rows = rows
    rowPlaces = places
  }

  /// Score of every class and language: bias plus the sum of weight × value.
  package func scores(of vector: FeatureVector) -> [Float] {
    var sums = [SIMD8<Float>](repeating: .zero, count: width)
    sums.withUnsafeMutableBufferPointer { sums in
      var places = SIMD4<Int>.zero
      var values = SIMD4<Float>.zero
      var count = 0
      for (feature, value) in zip(vector.features, vector.values) {
        let place = Int(rowPlaces[Int(feature)])
        guard place >= 0 else {
          addPairs(of: Int(feature), times: value, to: sums)
          continue
        }
        places[count] = place
        values[count] = value
        count += 1
        if count == places.scalarCount {
          addRows(at: places, times: values, to: sums)
          values = .zero
          count = 0
        }
      }
      // Rows that are left over from the four before count nothing.
      if count > 0 { addRows(at: places, times: values, to: sums) }
    }
    return sums.withUnsafeBytes { bytes in
      // A place in a vector that is known only when the program runs is slow to reach; memory is not.
      zip(model.biases, bytes.bindMemory(to: Float.self)).map { $0 + model.weightUnit * $1 }
    }
  }

  private func addRows(
    at places: SIMD4<Int>,
    times values: SIMD4<Float>,
    to sums: UnsafeMutableBufferPointer<SIMD8<Float>>
  ) {
    rows.withUnsafeBufferPointer { rows in
      for offset in 0..<width {
        var sum = sums[offset]
        sum += SIMD8<Float>(rows[places[0] + offset]) * values[0]
        sum += SIMD8<Float>(rows[places[1] + offset]) * values[1]
        sum += SIMD8<Float>(rows[places[2] + offset]) * values[2]
        sum += SIMD8<Float>(rows[places[3] + offset]) * values[3]
        sums[offset] = sum
      }
    }
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
