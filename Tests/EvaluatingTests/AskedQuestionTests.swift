import Evaluating
import Guidance
import Routing
import Testing

struct AskedQuestionTests {
  @Test func everyVerdictIsMetByTheQuestionNamedAfterIt() {
    let verdicts: [Verdict] = [.right, .offered, .missed, .wrong, .silent, .refused, .entertained, .answered]
    #expect(AskedQuestion.samples.map(\.verdict) == verdicts)
    #expect(AskedQuestion.samples.filter(\.verdict.isGood).map(\.question.id) == ["right", "refused"])
  }

  /// The third topic has less than a twentieth of the first one's probability, so that nobody is shown it.
  @Test func aRightTopicThatIsNotShownAmongTheChoicesIsNotOffered() {
    let asked = AskedQuestion.sample("q", gold: ["a.z"], .clarify, [("a.x", 0.5), ("a.y", 0.4), ("a.z", 0.02)])
    #expect(asked.verdict == .missed)
    #expect(asked.isRightAmongThree)
  }

  @Test func theFourthTopicIsNeitherOfferedNorAmongThree() {
    let ranked: [(String, Float)] = [("a.w", 0.3), ("a.x", 0.2), ("a.y", 0.2), ("a.z", 0.2)]
    let asked = AskedQuestion.sample("q", gold: ["a.z"], .clarify, ranked)
    #expect(asked.verdict == .missed)
    #expect(!asked.isRightAmongThree)
  }

  @Test func atACrossroadsTheFirstThreeTopicsAreOffered() {
    func asked(_ gold: String) -> AskedQuestion {
      .sample("q", gold: [gold], .clarify, [("crossroads.c", 0.6), ("a.z", 0.2)], crossroads: "crossroads.c")
    }
    #expect(asked("a.x").verdict == .offered)
    #expect(asked("a.y").verdict == .missed)
    #expect(asked("a.z").verdict == .missed)
    #expect(asked("a.x").understood.choices == ["a.v", "a.w", "a.x", "a.y"])
    #expect(asked("a.x").understood.border == nil)
    #expect(asked("a.x").understood.firstTold == "crossroads.c")
  }

  @Test func atACrossroadsItsConfidenceIsToldAndRightForAllItsTopics() {
    func asked(_ gold: String) -> AskedQuestion {
      .sample("q", gold: [gold], .clarify, [("crossroads.c", 0.6), ("a.z", 0.2)], crossroads: "crossroads.c")
    }
    #expect(asked("a.y").understood.confidence == 0.6)
    #expect(asked("a.y").isConfidenceRight)
    #expect(!asked("a.z").isConfidenceRight)
    #expect(asked("a.z").isBestTopicRight)
  }

  @Test func whereNothingWasKnownNoTopicIsBest() {
    let intent = Intent.sample(.unknown, [("border.b", 0.4), ("a.x", 0.3)], knowsNothing: true)
    let understood = Understood(intent, in: .sample, language: LanguageCode("nb"))
    #expect(understood.topics == [])
    #expect(understood.border == nil)
    #expect(understood.confidence == 0)
  }

  @Test func theBorderIsToldOnlyWhereItBeatsEveryTopic() {
    let beaten = Understood(
      .sample(.answer, [("a.x", 0.6), ("border.b", 0.3)]),
      in: .sample,
      language: LanguageCode("nb")
    )
    #expect(beaten.border == nil)
    #expect(beaten.confidence == 0.6)
    let winning = Understood(
      .sample(.unknown, [("border.b", 0.6), ("a.x", 0.3)]),
      in: .sample,
      language: LanguageCode("nb")
    )
    #expect(winning.border == "border.b")
    #expect(winning.confidence == 0.3)
  }

  @Test func languageIsJudgedInScopeAndWhereItIsLabelled() {
    let told = AskedQuestion.samples.map(\.isLanguageRight)
    #expect(told == [true, true, false, true, true, nil, nil, nil])
    #expect(AskedQuestion.sample("q", gold: ["a.x"], .answer, [("a.x", 1)]).isLanguageRight == nil)
  }
}
