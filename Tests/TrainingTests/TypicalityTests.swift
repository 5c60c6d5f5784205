import Routing
import Testing
import Training

@Suite struct TypicalityTests {
  /// Two classes of two rows; feature 0 is in all, feature 1 in the first class alone, feature 2 in one row of the second.
  private let matrix = Matrix(
    rows: [
      FeatureVector(features: [0, 1], values: [1, 1]), FeatureVector(features: [0, 1], values: [1, 1]),
      FeatureVector(features: [0], values: [1]), FeatureVector(features: [0, 2], values: [1, 1]),
    ],
    featureCount: 3
  )

  /// What is added to the weights of the two classes, and of a third lane that is not to be counted: one list for each.
  private func ratios() -> [[Float]] {
    let sides = [0, 0, 1, 1].map { number in
      var sides = Lanes(repeating: -1)
      sides[number] = 1
      sides[2] = 1
      return sides
    }
    let rows: [Int32] = [0, 1, 2, 3]
    let background = Typicality.Background(matrix, rows: rows)
    var added = Lanes.zero
    added[2] = 7
    var weights = [Lanes](repeating: added, count: 4)
    Typicality(background, matrix, rows: rows, sides: sides, lanes: 0..<2).add(to: &weights)
    return (0..<3).map { lane in weights.map { $0[lane] } }
  }

  @Test func whatOneClassHasSpeaksForItAndNotForTheOther() {
    let ratios = ratios()
    #expect(ratios[0][1] > 0)
    #expect(ratios[1][1] == 0)
    #expect(ratios[1][2] > 0)
    #expect(ratios[0][2] == 0)
  }

  @Test func whatAllHaveSpeaksForNone() {
    let ratios = ratios()
    #expect(ratios[0][0] == ratios[1][0])
    #expect(ratios[0][1] > ratios[0][0])
  }

  /// share · ln(1 + 1 / (0.2 · 0.5)) = 1/16 · ln 11, by hand.
  @Test func theRatioIsWhatTheFormulaSays() {
    #expect(abs(ratios()[0][1] - 0.149868) < 0.00001)
  }

  @Test func furtherClassesAndBiasesAreLeftAlone() {
    let ratios = ratios()
    #expect(ratios[2] == [7, 7, 7, 7])
    #expect(ratios[0][3] == 0)
  }
}
