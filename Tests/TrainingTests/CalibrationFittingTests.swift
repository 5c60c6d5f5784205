import Routing
import TestSupport
import Testing
import Training

@Suite struct CalibrationFittingTests {
  /// A held-back example of class `number` among two topics and one border, which wins by `lead`.
  private func held(_ number: Int, winner: Int, lead: Float) -> HeldBack {
    var scores: [Float] = [-1, -1, -1]
    scores[winner] = -1 + lead
    return HeldBack(number: number, language: 0, scores: scores, languageScores: [1, 0])
  }

  @Test func whatIsClearIsAnsweredAndRefused() {
    let clear = (0..<60).map { held($0 % 3, winner: $0 % 3, lead: 2) }
    let figures = Calibration.fit(clear, counts: ClassCounts(topics: 2, borders: 1)).figures
    #expect(figures.right == 1)
    #expect(figures.wrong == 0)
    #expect(figures.refused == 1)
    #expect(figures.language == 1)
    #expect(figures.samples == 60)
  }

  /// Every tenth border looks like a topic by a little: a threshold can refuse those and answer what is clear.
  @Test func theAimOfRefusingComesBeforeAnsweringMore() {
    let borders = (0..<100).map { held(2, winner: $0 % 10 == 0 ? 0 : 2, lead: $0 % 10 == 0 ? 0.3 : 2) }
    let topics = (0..<100).map { held($0 % 2, winner: $0 % 2, lead: 2) }
    let calibration = Calibration.fit(borders + topics, counts: ClassCounts(topics: 2, borders: 1))
    #expect(calibration.figures.refused >= 0.95)
    #expect(calibration.figures.right == 1)
    #expect(calibration.fieldThreshold > 0.4)
  }

  /// Every fifth topic sample is won by the other topic, by a little: asking back there keeps wrong answers under the aim.
  @Test func whatIsDoubtfulIsAskedBackOn() {
    let topics = (0..<100).map { place in
      let right = place % 2
      return place % 5 == 0 ? held(right, winner: 1 - right, lead: 0.2) : held(right, winner: right, lead: 2)
    }
    let borders = (0..<50).map { _ in held(2, winner: 2, lead: 2) }
    let figures = Calibration.fit(topics + borders, counts: ClassCounts(topics: 2, borders: 1)).figures
    #expect(figures.wrong <= 0.05)
    #expect(figures.right == 0.8)
    #expect(figures.offered > figures.right)
  }

  /// A sample that a crossroads wins is neither answered nor offered its topic: the person is asked who they are.
  @Test func whatACrossroadsWinsIsNotAnswered() {
    let counts = ClassCounts(topics: 2, borders: 1, crossroads: 1)
    func held(_ number: Int, winner: Int) -> HeldBack {
      var scores: [Float] = [-1, -1, -1, -1]
      scores[winner] = 1
      return HeldBack(number: number, language: nil, scores: scores, languageScores: [])
    }
    let examples = (0..<50).map { held($0 % 3, winner: $0 % 3) } + (0..<50).map { _ in held(0, winner: 3) }
    let figures = Calibration.fit(examples, counts: counts).figures
    #expect(figures.wrong == 0)
    #expect(figures.offered == figures.right)
    #expect(figures.right < 0.5)
  }

  /// Floors a little under what the rule base reaches: a fall below them means that something was unlearned.
  @Test func theProjectsOwnFiguresStayUp() throws {
    let figures = try ProjectRules.model.get().calibration.figures
    #expect(figures.right > 0.69)
    #expect(figures.offered > 0.81)
    #expect(figures.wrong < 0.065)
    #expect(figures.refused > 0.91)
    #expect(figures.language > 0.9)
  }
}
