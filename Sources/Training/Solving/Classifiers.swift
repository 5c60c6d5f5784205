/// Eight linear classifiers over the same examples, and what each example weighs in them.
package struct Classifiers: Sendable {
  /// The weights of each feature; those of the constant, which are the biases, last.
  package var weights: [Lanes]
  /// The dual variables of each row, from 0: how hard it pulls the weights to its side. Rows beyond the margin do not.
  package internal(set) var multipliers: [Lanes]

  /// Classifiers that know nothing.
  package init(_ matrix: Matrix) {
    weights = Array(repeating: .zero, count: matrix.featureCount + 1)
    multipliers = Array(repeating: .zero, count: matrix.rowCount)
  }

  package func scores(of row: Int, in matrix: Matrix) -> Lanes {
    weights.withUnsafeBufferPointer { weights in
      weights.baseAddress.map { matrix.product(row, $0) } ?? .zero
    }
  }

  /// Sets what a row weighs, and moves the weights with it.
  mutating func set(_ multipliers: Lanes, of row: Int, sides: Lanes, in matrix: Matrix) {
    let steps = (multipliers - self.multipliers[row]) * sides
    self.multipliers[row] = multipliers
    guard steps != .zero else { return }
    weights.withUnsafeMutableBufferPointer { weights in
      if let weights = weights.baseAddress { matrix.add(steps, times: row, to: weights) }
    }
  }
}
