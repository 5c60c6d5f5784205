import Guidance
import TestSupport
import Testing

/// What is wrong in one language is told at its block.
@Suite struct TopicTextCheckTests {
  @Test func anAnswerThatIsTooLongIsTold() throws {
    let long = Array(repeating: "ord", count: 121).joined(separator: " ")
    #expect(
      try SmallRuleBase.findings(replacing: "answer: Ask your leader about pay.", with: "answer: \(long)") == [
        "topics/jobs/pay.yaml:36:1: error: The en answer has 121 words; at most 120 are for a short one."
      ]
    )
  }

  @Test func tooFewSamplesAreTold() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "    - uten løn nn\n", with: "") == [
        "topics/jobs/pay.yaml:21:1: warning: There are 9 nn samples; give at least 10."
      ]
    )
    #expect(
      try SmallRuleBase.findings(replacing: "    - uten suppe nn\n", with: "", in: "borders/food.yaml") == [
        "borders/food.yaml:15:1: warning: There are 9 nn samples; give at least 10."
      ]
    )
  }

  @Test func whatItIsAndWhatItIsNotGoTogether() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "  title: About pay", with: "  is: [money]\n  title: About pay") == [
        "topics/jobs/pay.yaml:36:1: error: In en, «is» and «isNot» go together: give both or neither."
      ]
    )
  }

  @Test func aCheckNeedsADate() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "  title: About pay", with: "  check: the law\n  title: About pay") == [
        "topics/jobs/pay.yaml:36:1: error: In en there is something to check: give the «date» that it is of."
      ]
    )
  }
}
