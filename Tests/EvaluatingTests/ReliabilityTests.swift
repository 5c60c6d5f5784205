import Evaluating
import Routing
import Testing

struct ReliabilityTests {
  /// By hand: told 0.9 and 0.95 of which one is right; 0.85 wrong; 0.4, 0.35 and 0.3 wrong; 0.1 right (though refused);
  /// 0.05 out of scope.
  @Test func binsAreThoseCountedByHand() {
    let bins = Reliability(AskedQuestion.samples).bins
    #expect(bins.map(\.tenth) == Array(0..<10))
    #expect(bins.map(\.questions) == [1, 1, 0, 2, 1, 0, 0, 0, 1, 2])
    #expect(bins.map(\.outOfScope) == [1, 0, 0, 1, 0, 0, 0, 0, 0, 1])
    #expect(bins.map(\.right) == [0, 1, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(bins[2].meanConfidence == nil)
    #expect(abs((bins[9].meanConfidence ?? 0) - 0.925) < 0.000_001)
    #expect(abs((bins[3].meanConfidence ?? 0) - 0.325) < 0.000_001)
  }

  /// (0.05 + |0.1 − 1| + 0.65 + 0.4 + 0.85 + |1.85 − 1|) / 8
  @Test func theExpectedErrorIsTheWeighedMeanOfTheGaps() throws {
    let error = try #require(Reliability(AskedQuestion.samples).expectedError)
    #expect(abs(error - 3.7 / 8) < 0.000_001)
    #expect(Reliability([AskedQuestion]()).expectedError == nil)
  }

  @Test(arguments: [(0, 0), (0.0999, 0), (0.1, 1), (0.3, 3), (0.5999, 5), (0.6, 6), (0.7, 7), (0.9999, 9), (1, 9)])
  func aConfidenceLiesInTheTenthThatItBegins(confidence: Float, tenth: Int) {
    let bins = Reliability([.sample("q", gold: ["a.x"], .answer, [("a.x", confidence)])]).bins
    #expect(bins.firstIndex { $0.questions == 1 } == tenth)
  }
}
