/// Learns linear classifiers: support vector machines with squared hinge loss, solved by dual coordinate descent (Hsieh,
/// Chang, Lin, Keerthi & Sundararajan 2008, A dual coordinate descent method for large-scale linear SVM, algorithm 1 with
/// the shrinking of section 3.2).
///
/// Own code rather than liblinear's, which draws from the C library's one random stream and solves one class at a time:
/// here eight problems share the reading of each example, and every eight have their own seed, so that all cores can be
/// used and the result is the same byte for byte.
package struct LinearSolver: Sendable {
  /// What an error costs against a large weight: C = 1, as measured in the design note on routing.
  package var cost: Float = 1
  /// Ends when the projected gradients differ by no more than this; liblinear's default.
  package var tolerance: Float = 0.1
  package var mostRounds = 200

  package init() {}

  /// Eight problems over the same examples.
  package struct Problem: Sendable {
    var matrix: Matrix
    /// The rows that take part, ascending. They should lie in an order without pattern: rounds over all take it as it is.
    var rows: [Int32]
    /// For each row of the matrix: 1 in problems where it belongs, -1 where it does not, 0 where it takes no part.
    var sides: [Lanes]

    package init(matrix: Matrix, rows: [Int32]? = nil, sides: [Lanes]) {
      self.matrix = matrix
      self.rows = rows ?? (0..<Int32(matrix.rowCount)).map(\.self)
      self.sides = sides
    }
  }

  /// Solves the problems, from where the classifiers stand.
  ///
  /// - Parameters:
  ///   - first: the rows to begin with, for classifiers that are nearly right; the others are looked at when these are
  ///     settled. Left out: all.
  ///   - seed: for the order in which rows are visited.
  package func solve(_ problem: Problem, from classifiers: inout Classifiers, first: [Int32]? = nil, seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var active = first ?? problem.rows
    var looksAtAll = first == nil
    var highestBefore = Lanes(repeating: .infinity)
    for _ in 0..<mostRounds {
      if active.count < problem.rows.count { random.shuffle(&active) }
      let gradients = round(problem, &classifiers, &active, highestBefore: highestBefore)
      if all(gradients.highest - gradients.lowest .<= tolerance) {
        if looksAtAll { break }
        active = problem.rows
        highestBefore = Lanes(repeating: .infinity)
        looksAtAll = true
      } else {
        highestBefore = gradients.highest.replacing(with: .infinity, where: gradients.highest .<= 0)
        looksAtAll = false
      }
    }
  }

  /// Visits the active rows once, and drops those that cannot matter soon.
  ///
  /// - Returns: the highest and lowest projected gradient of each problem.
  private func round(
    _ problem: Problem,
    _ classifiers: inout Classifiers,
    _ active: inout [Int32],
    highestBefore: Lanes
  ) -> (highest: Lanes, lowest: Lanes) {
    let diagonal = 0.5 / cost
    var highest = Lanes(repeating: -.infinity)
    var lowest = Lanes(repeating: .infinity)
    var kept = 0
    for place in active.indices {
      let row = Int(active[place])
      let sides = problem.sides[row]
      let old = classifiers.multipliers[row]
      let gradient = sides * classifiers.scores(of: row, in: problem.matrix) - 1 + diagonal * old
      let isAbsent = sides .== 0
      let isIdle = old .== 0
      if all(isAbsent .| (isIdle .& (gradient .> highestBefore))) { continue }
      active[kept] = active[place]
      kept += 1
      let projected = gradient.replacing(with: 0, where: isAbsent .| (isIdle .& (gradient .> 0)))
      highest = pointwiseMax(highest, projected)
      lowest = pointwiseMin(lowest, projected)
      let new = pointwiseMax(old - projected / (problem.matrix.squares[row] + diagonal), .zero)
      classifiers.set(new, of: row, sides: sides, in: problem.matrix)
    }
    active.removeLast(active.count - kept)
    return (highest, lowest)
  }
}
