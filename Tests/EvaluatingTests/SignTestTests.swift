import Evaluating
import Testing

struct SignTestTests {
  /// Twice the lower tail of the binomial distribution with one half, by hand from Pascal's triangle.
  @Test(arguments: [
    (0, 0, 1, 1), (1, 0, 1, 1), (0, 5, 2, 32), (1, 9, 22, 1024), (9, 1, 22, 1024), (3, 5, 186, 256), (4, 4, 1, 1),
  ])
  func chanceIsThatOfTheExactBinomial(one: Int, other: Int, cases: Int, of: Int) {
    #expect(abs(SignTest.chance(one, other) - Double(cases) / Double(of)) < 1e-12)
  }

  /// 2⁻ⁿ cannot be written as a Double here. The normal distribution gives 0.04687 for 79.5, which is 1.9875 of
  /// its standard deviations.
  @Test func manyQuestionsAreCountedToo() {
    let count = 6400
    #expect(abs(SignTest.chance(count / 2 - 80, count / 2 + 80) - 0.04687) < 0.0002)
    #expect(SignTest.chance(0, count) < 1e-200)
  }
}
