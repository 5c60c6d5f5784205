import Routing
import Testing
import Training

@Suite struct KinshipBuildingTests {
  /// Topics 0 and 1 share feature 0, topic 2 stands alone; class 3 is a border.
  private let matrix = Matrix(
    rows: [
      FeatureVector(features: [0, 1], values: [1, 0.2]), FeatureVector(features: [0, 2], values: [1, 0.2]),
      FeatureVector(features: [3], values: [1]), FeatureVector(features: [0], values: [1]),
    ],
    featureCount: 4
  )

  @Test func theMostAlikeIsTheNearestKin() throws {
    let kinship = Kinship.build(from: matrix, numbers: [0, 1, 2, 3], topicCount: 3)
    #expect(kinship.topicCount == 3)
    #expect(Array(kinship.kin(of: 0))[0].0 == 1)
    #expect(Array(kinship.kin(of: 1))[0].0 == 0)
    let shares = kinship.kin(of: 0).map(\.1)
    #expect(abs(shares.reduce(0, +) - 1) < 0.0001)
    #expect(shares == shares.sorted(by: >))
  }

  @Test func bordersAreNoKinAndHaveNone() {
    let kinship = Kinship.build(from: matrix, numbers: [0, 1, 2, 3], topicCount: 3)
    #expect(!kinship.numbers.contains(3))
    #expect(Array(kinship.kin(of: 3)).isEmpty)
  }

  @Test func oneTopicHasNoKin() {
    #expect(Kinship.build(from: matrix, numbers: [0, 0, 0, 1], topicCount: 1) == .none)
  }
}
