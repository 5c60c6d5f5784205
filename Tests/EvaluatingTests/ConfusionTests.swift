import Evaluating
import Routing
import Testing

struct ConfusionTests {
  private struct Told: Equatable {
    var right: [String]
    var taken: String?
    var questions: [String]

    init(_ right: [String], _ taken: String?, _ questions: [String]) {
      (self.right, self.taken, self.questions) = (right, taken, questions)
    }
  }

  private func told(_ asked: [AskedQuestion]) -> [Told] {
    Confusion.all(of: asked).map { Told($0.right, $0.taken, $0.questions.map(\.question.id)) }
  }

  @Test func questionsWithOneLabelThatWereTakenForOneThingStandTogether() {
    let expected = [
      Told([], "a.x", ["entertained", "answered"]), Told(["a.x"], "a.z", ["offered", "missed"]),
      Told(["a.y"], "border.b", ["silent"]), Told(["a.z"], "a.y", ["wrong"]),
    ]
    #expect(told(AskedQuestion.samples) == expected)
  }

  @Test func askingBackWithTheRightTopicFirstConfusesNothing() {
    #expect(told([.sample("q", gold: ["a.x"], .clarify, [("a.x", 0.4), ("a.y", 0.3)])]) == [])
  }

  @Test func aCrossroadsIsTakenForTheTopicsThatItDoesNotOffer() {
    func asked(_ id: String, _ gold: String) -> AskedQuestion {
      .sample(id, gold: [gold], .clarify, [("crossroads.c", 0.6), ("a.z", 0.2)], crossroads: "crossroads.c")
    }
    #expect(told([asked("1", "a.v"), asked("2", "a.z")]) == [Told(["a.z"], "crossroads.c", ["2"])])
  }

  @Test func aRefusalThatNoBorderWonIsTakenForNothing() {
    #expect(told([.sample("q", gold: ["a.x"], .unknown, [("a.y", 0.2)])]) == [Told(["a.x"], nil, ["q"])])
  }
}
