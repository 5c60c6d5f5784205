import Testing
import Training

@Suite struct SplitMixTests {
  /// The first numbers of seed 0, as the reference implementation gives them (https://prng.di.unimi.it/splitmix64.c).
  @Test func theFirstNumbersAreThePublishedOnes() {
    var random = SplitMix(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
  }

  @Test func everyNumberBelowABoundIsReached() {
    var random = SplitMix(seed: 1)
    let numbers = (0..<1000).map { _ in random.below(10) }
    #expect(Set(numbers) == Set(0..<10))
  }

  @Test func shufflingKeepsEveryElementAndReachesEveryOrder() {
    var random = SplitMix(seed: 2)
    var orders: Set<[Int]> = []
    for _ in 0..<200 {
      var elements = [1, 2, 3]
      random.shuffle(&elements)
      orders.insert(elements)
    }
    #expect(orders == [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]])
  }
}
