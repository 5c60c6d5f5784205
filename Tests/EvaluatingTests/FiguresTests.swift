import Evaluating
import Testing

struct FiguresTests {
  /// Five questions in scope, three out of it.
  @Test func figuresAreThoseCountedByHand() {
    let figures = Figures(AskedQuestion.samples)
    #expect(figures.questions == 8)
    #expect(figures[.right] == Figures.Share(count: 1, of: 5))
    #expect(figures[.offered] == Figures.Share(count: 2, of: 5))
    #expect(figures[.wrong] == Figures.Share(count: 1, of: 5))
    #expect(figures[.silent] == Figures.Share(count: 1, of: 5))
    #expect(figures[.refused] == Figures.Share(count: 1, of: 3))
    #expect(figures[.language] == Figures.Share(count: 4, of: 5))
    #expect(figures[.first] == Figures.Share(count: 2, of: 5))
    #expect(figures[.three] == Figures.Share(count: 4, of: 5))
  }

  @Test func whatWasNotAskedIsAShareOfNothing() {
    let figures = Figures(AskedQuestion.samples.filter { !$0.question.isInScope })
    #expect(figures[.right] == Figures.Share(count: 0, of: 0))
    #expect(figures[.refused] == Figures.Share(count: 1, of: 3))
  }

  @Test func groupsComeInTheOrderOfTheirNames() {
    let run = Run(rulesHash: "0", asked: AskedQuestion.samples)
    #expect(run.byLanguage.map(\.name) == ["en", "nb", "nn"])
    #expect(run.byLanguage.map(\.asked.count) == [1, 6, 1])
    #expect(run.byKind.map(\.name) == ["-", "direct", "typo"])
    #expect(run.byKind.map(\.asked.count) == [3, 2, 3])
    #expect(run.errors.map(\.question.id) == ["offered", "missed", "wrong", "silent", "entertained", "answered"])
  }
}
