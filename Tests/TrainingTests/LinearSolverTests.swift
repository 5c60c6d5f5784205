import Routing
import Testing
import Training

@Suite struct LinearSolverTests {
  /// Rows with feature 0, with feature 1, and with both.
  private static let rows = [
    FeatureVector(features: [0], values: [1]), FeatureVector(features: [1], values: [1]),
    FeatureVector(features: [0, 2], values: [1, 0.5]), FeatureVector(features: [1, 2], values: [1, 0.5]),
  ]
  private let matrix = Matrix(rows: rows, featureCount: 3)

  /// Solves one problem a list of sides, each 1, -1 or 0 for every row; the lanes that are left over take no part.
  private func solve(
    _ matrix: Matrix,
    _ problems: [[Float]],
    tolerance: Float = 0.1,
    first: [Int32]? = nil
  ) -> Classifiers {
    let sides = (0..<matrix.rowCount).map { row in
      var sides = Lanes.zero
      for (lane, problem) in problems.enumerated() { sides[lane] = problem[row] }
      return sides
    }
    var solver = LinearSolver()
    solver.tolerance = tolerance
    var classifiers = Classifiers(matrix)
    solver.solve(LinearSolver.Problem(matrix: matrix, sides: sides), from: &classifiers, first: first, seed: 0)
    return classifiers
  }

  @Test func whatCanBeSeparatedIs() {
    let sides: [Float] = [1, -1, 1, -1]
    let classifiers = solve(matrix, [sides])
    for row in sides.indices { #expect(classifiers.scores(of: row, in: matrix)[0] * sides[row] > 0) }
    #expect(classifiers.weights[0][0] > 0.3)
    #expect(classifiers.weights[1][0] < -0.3)
    #expect(abs(classifiers.weights[2][0]) < 0.2, "a feature of both sides says little")
  }

  /// The optimum of the dual in one dimension, by hand: one row x = 1 with bias, y = 1, C = 1:
  /// minimise (w² + b²)/2 + max(0, 1 − w − b)², so w = b = 2(1 − 2w), which is 0.4.
  @Test func theSolutionOfASmallProblemIsTheOneByHand() {
    let one = Matrix(rows: [FeatureVector(features: [0], values: [1])], featureCount: 1)
    let classifiers = solve(one, [[1]], tolerance: 1e-6)
    #expect(abs(classifiers.weights[0][0] - 0.4) < 1e-4)
    #expect(abs(classifiers.weights[1][0] - 0.4) < 1e-4)
  }

  @Test func problemsSideBySideAreSolvedEachForItself() {
    let problems: [[Float]] = [[1, -1, 1, -1], [-1, 1, -1, -1], [1, 1, -1, -1]]
    let together = solve(matrix, problems, tolerance: 1e-5)
    for (lane, problem) in problems.enumerated() {
      let alone = solve(matrix, [problem], tolerance: 1e-5)
      for (left, right) in zip(together.weights, alone.weights) { #expect(abs(left[lane] - right[0]) < 1e-4) }
    }
  }

  @Test func aRowOnNoSideIsNotLearnedFrom() {
    let without = solve(Matrix(rows: Self.rows.dropLast(), featureCount: 3), [[1, -1, 1]], tolerance: 1e-5)
    let with = solve(matrix, [[1, -1, 1, 0], [1, -1, 1, -1]], tolerance: 1e-5)
    #expect(with.multipliers[3][0] == 0)
    #expect(with.multipliers[3][1] > 0, "in the other problem it is")
    for (left, right) in zip(with.weights, without.weights) { #expect(abs(left[0] - right[0]) < 1e-4) }
  }

  /// Rows that it does not begin with are found when the first are settled.
  @Test func beginningWithFewRowsEndsAtTheSamePlace() {
    let all = solve(matrix, [[1, -1, 1, -1]], tolerance: 1e-5)
    let few = solve(matrix, [[1, -1, 1, -1]], tolerance: 1e-5, first: [0])
    for (left, right) in zip(few.weights, all.weights) { #expect(abs(left[0] - right[0]) < 1e-4) }
  }

  @Test func aClassWithoutMembersScoresBelowZero() {
    let classifiers = solve(matrix, [[-1, -1, -1, -1]])
    for row in 0..<matrix.rowCount { #expect(classifiers.scores(of: row, in: matrix)[0] < 0) }
  }
}
