import Routing
import Testing

@Suite struct SoftmaxTests {
  @Test func probabilitiesAddUpAndKeepTheOrder() {
    let probabilities = Softmax.probabilities(of: [0.1, 0.9, -2][...], sharpness: 3)
    #expect(abs(probabilities.reduce(0, +) - 1) < 0.00001)
    #expect(probabilities[1] > probabilities[0])
    #expect(probabilities[0] > probabilities[2])
  }

  @Test func oneStepOfSharpnessIsOneFactorOfE() {
    let probabilities = Softmax.probabilities(of: [1, 0][...], sharpness: 1)
    #expect(abs(probabilities[0] / probabilities[1] - 2.71828) < 0.001)
  }

  @Test func hugeScoresDoNotOverflowAndNothingIsNothing() {
    #expect(Softmax.probabilities(of: [1000, 0][...], sharpness: 15) == [1, 0])
    #expect(Softmax.probabilities(of: [][...], sharpness: 1).isEmpty)
  }
}
