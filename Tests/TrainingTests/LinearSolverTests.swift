import Routing
import Testing
import Training

@Suite struct LinearSolverTests {
  /// Rows with feature 0, with feature 1, and with both.
  private let matrix = Matrix(
    rows: [
      FeatureVector(features: [0], values: [1]), FeatureVector(features: [1], values: [1]),
      FeatureVector(features: [0, 2], values: [1, 0.5]), FeatureVector(features: [1, 2], values: [1, 0.5]),
    ],
    featureCount: 3
  )

  private func score(_ row: Int, _ weights: LinearSolver.Weights) -> Float {
    (matrix.starts[row]..<matrix.starts[row + 1]).reduce(weights[weights.count - 1]) {
      $0 + weights[Int(matrix.features[$1])] * matrix.values[$1]
    }
  }

  @Test func whatCanBeSeparatedIs() {
    let isMember = [true, false, true, false]
    let weights = LinearSolver().solve(matrix, members: [isMember])[0]
    for row in isMember.indices { #expect((score(row, weights) > 0) == isMember[row]) }
    #expect(weights[0] > 0.3)
    #expect(weights[1] < -0.3)
    #expect(abs(weights[2]) < 0.2, "a feature of both sides says little")
  }

  /// The optimum of the dual in one dimension, by hand: one row x = 1 with bias, y = 1, C = 1:
  /// minimise (w² + b²)/2 + max(0, 1 − w − b)², so w = b = 2(1 − 2w), which is 0.4.
  @Test func theSolutionOfASmallProblemIsTheOneByHand() {
    let one = Matrix(rows: [FeatureVector(features: [0], values: [1])], featureCount: 1)
    var solver = LinearSolver()
    solver.tolerance = 1e-6
    let weights = solver.solve(one, members: [[true]])[0]
    #expect(abs(weights[0] - 0.4) < 1e-4)
    #expect(abs(weights[1] - 0.4) < 1e-4)
  }

  @Test func theNumberOfOtherClassesDoesNotMatter() {
    let first = LinearSolver().solve(matrix, members: [[true, false, true, false]])
    let many = LinearSolver().solve(
      matrix,
      members: [[true, false, true, false], [false, true, false, false], [true, true, false, false]]
    )
    #expect(first[0] == many[0])
  }

  @Test func aClassWithoutMembersScoresBelowZero() {
    let weights = LinearSolver().solve(matrix, members: [[false, false, false, false]])[0]
    for row in 0..<matrix.rowCount { #expect(score(row, weights) < 0) }
  }
}
