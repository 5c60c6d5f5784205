import Evaluating
import Routing
import Testing

struct ComparisonTests {
  private func run(_ asked: [AskedQuestion]) -> Run { Run(rulesHash: "now", asked: asked) }

  private let right = AskedQuestion.sample("1", gold: ["a.x"], .answer, [("a.x", 0.9)])
  private let wrong = AskedQuestion.sample("1", gold: ["a.x"], .answer, [("a.y", 0.9)])
  private let silent = AskedQuestion.sample("1", gold: ["a.x"], .unknown, [("border.b", 0.9)])
  private let offered = AskedQuestion.sample("1", gold: ["a.x"], .clarify, [("a.x", 0.4), ("a.y", 0.3)])

  @Test func fromWrongToSilentToOfferedToRightIsBetter() {
    for (before, now) in [(wrong, silent), (silent, offered), (offered, right), (wrong, right)] {
      let better = Comparison(before: run([before]), now: run([now]))
      #expect(better.better.map(\.now) == [now])
      #expect((better.worse + better.other).isEmpty)
      let worse = Comparison(before: run([now]), now: run([before]))
      #expect(worse.worse.map(\.before) == [now])
      #expect((worse.better + worse.other).isEmpty)
    }
  }

  @Test func refusingWhatNothingCoversIsBetterThanAskingBackAndThanAnswering() {
    let refused = AskedQuestion.sample("1", gold: [], .unknown, [("border.b", 0.9)])
    let entertained = AskedQuestion.sample("1", gold: [], .clarify, [("a.x", 0.4)])
    let answered = AskedQuestion.sample("1", gold: [], .answer, [("a.x", 0.9)])
    for (before, now) in [(answered, entertained), (entertained, refused)] {
      #expect(Comparison(before: run([before]), now: run([now])).better.count == 1)
      #expect(Comparison(before: run([now]), now: run([before])).worse.count == 1)
    }
  }

  @Test func anotherWrongTopicIsOtherAndAnotherConfidenceIsNothing() {
    let other = AskedQuestion.sample("1", gold: ["a.x"], .answer, [("a.z", 0.9)])
    let surer = AskedQuestion.sample("1", gold: ["a.x"], .answer, [("a.y", 0.99)])
    let missed = AskedQuestion.sample("1", gold: ["a.x"], .clarify, [("a.y", 0.4), ("a.z", 0.3)])
    #expect(Comparison(before: run([wrong]), now: run([other])).other.count == 1)
    #expect(Comparison(before: run([silent]), now: run([missed])).other.count == 1)
    let same = Comparison(before: run([wrong]), now: run([surer]))
    #expect((same.better + same.worse + same.other).isEmpty)
  }

  @Test func questionsAreTheSameByTextRoleAndTopicBefore() {
    var renamed = right
    renamed.question.id = "2"
    var ofMentor = right
    ofMentor.question.role = "mentor"
    var followUp = right
    followUp.question.after = "a.y"
    let comparison = Comparison(before: run([right, ofMentor]), now: run([renamed, followUp]))
    #expect(comparison.common == 1)
    #expect(comparison.new == 1)
    #expect(comparison.vanished == 1)
  }

  @Test func bothRunsAreJudgedByTheLabelsOfNow() {
    var relabelled = wrong
    relabelled.question.gold = ["a.y"]
    let comparison = Comparison(before: run([wrong]), now: run([relabelled]))
    #expect(comparison.relabelled == 1)
    #expect(comparison.differences.first { $0.name == .right }?.before == Figures.Share(count: 1, of: 1))
    #expect((comparison.better + comparison.worse + comparison.other).isEmpty)
  }

  @Test func differencesAreOfQuestionsInBothRunsOnly() throws {
    func asked(_ id: String, _ outcome: AskedQuestion) -> AskedQuestion {
      var asked = outcome
      asked.question.text = id
      return asked
    }
    let before = run([asked("1", wrong), asked("2", right), asked("3", silent), asked("gone", right)])
    let now = run([asked("1", right), asked("2", right), asked("3", right), asked("new", wrong)])
    let right = try #require(Comparison(before: before, now: now).differences.first { $0.name == .right })
    #expect(right.before == Figures.Share(count: 1, of: 3))
    #expect(right.now == Figures.Share(count: 3, of: 3))
    #expect((right.gained, right.lost) == (2, 0))
    #expect(right.chance == 0.5)
  }
}
