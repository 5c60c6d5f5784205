import Dispatch

/// Learns one linear classifier a class, each against the rest: a support vector machine with squared hinge loss, solved
/// by dual coordinate descent (Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, A dual coordinate descent method for
/// large-scale linear SVM, algorithm 1 with the shrinking of section 3.2).
///
/// Own code rather than liblinear's, which draws from the C library's one random stream: here every class has its own
/// seed, so classes are solved on all cores and the result is the same byte for byte.
package struct LinearSolver: Sendable {
  /// What an error costs against a large weight: C = 1, as measured in the design note on routing.
  package var cost: Double = 1
  /// Ends when the projected gradients differ by no more than this; liblinear's default.
  package var tolerance: Double = 0.1
  package var mostRounds = 200

  package init() {}

  /// Weights of one class: a value for every feature, and the bias last.
  package typealias Weights = [Float]

  /// Learns every class.
  ///
  /// - Parameters:
  ///   - matrix: the examples.
  ///   - members: for each class, whether each row belongs to it.
  /// - Returns: the weights of each class, in the order of `members`.
  package func solve(_ matrix: Matrix, members: [[Bool]]) -> [Weights] {
    let squares = (0..<matrix.rowCount).map { row -> Double in
      var sum = 1.0
      for position in matrix.starts[row]..<matrix.starts[row + 1] {
        sum += Double(matrix.values[position]) * Double(matrix.values[position])
      }
      return sum
    }
    let results = Slots<Weights>(count: members.count, empty: [])
    DispatchQueue.concurrentPerform(iterations: members.count) { number in
      results.set(number, solve(matrix, squares: squares, isMember: members[number], seed: UInt64(number)))
    }
    return results.values
  }

  private func solve(_ matrix: Matrix, squares: [Double], isMember: [Bool], seed: UInt64) -> Weights {
    var weights = Weights(repeating: 0, count: matrix.featureCount + 1)
    var multipliers = [Double](repeating: 0, count: matrix.rowCount)
    var active = Array(0..<matrix.rowCount)
    var random = SplitMix(seed: seed)
    let diagonal = 0.5 / cost
    var highestBefore = Double.infinity
    weights.withUnsafeMutableBufferPointer { weights in
      for _ in 0..<mostRounds {
        var highest = -Double.infinity
        var lowest = Double.infinity
        for place in active.indices.dropLast() { active.swapAt(place, place + random.below(active.count - place)) }
        var place = 0
        while place < active.count {
          let row = active[place]
          let sign: Double = isMember[row] ? 1 : -1
          let old = multipliers[row]
          let gradient = sign * Self.product(matrix, row, weights) - 1 + diagonal * old
          var projected = gradient
          if old == 0 {
            if gradient > highestBefore {
              active.swapAt(place, active.count - 1)
              active.removeLast()
              continue
            }
            projected = min(gradient, 0)
          }
          highest = max(highest, projected)
          lowest = min(lowest, projected)
          if abs(projected) > 1e-12 {
            let new = max(old - gradient / (squares[row] + diagonal), 0)
            multipliers[row] = new
            Self.add(Float((new - old) * sign), times: matrix, row, to: weights)
          }
          place += 1
        }
        if highest - lowest <= tolerance {
          if active.count == matrix.rowCount { break }
          active = Array(0..<matrix.rowCount)
          highestBefore = .infinity
          continue
        }
        highestBefore = highest > 0 ? highest : .infinity
      }
    }
    return weights
  }

  private static func product(_ matrix: Matrix, _ row: Int, _ weights: UnsafeMutableBufferPointer<Float>) -> Double {
    var sum = weights[weights.count - 1]
    matrix.features.withUnsafeBufferPointer { features in
      matrix.values.withUnsafeBufferPointer { values in
        for position in matrix.starts[row]..<matrix.starts[row + 1] {
          sum += weights[Int(features[position])] * values[position]
        }
      }
    }
    return Double(sum)
  }

  private static func add(
    _ step: Float,
    times matrix: Matrix,
    _ row: Int,
    to weights: UnsafeMutableBufferPointer<Float>
  ) {
    weights[weights.count - 1] += step
    matrix.features.withUnsafeBufferPointer { features in
      matrix.values.withUnsafeBufferPointer { values in
        for position in matrix.starts[row]..<matrix.starts[row + 1] {
          weights[Int(features[position])] += step * values[position]
        }
      }
    }
  }
}
