import Guidance
import TestSupport
import Testing

@Suite struct TopicNameCheckingTests {
  private func findings(next step: String) throws -> [String] {
    try SmallRuleBase.findings(replacing: "next: [show jobs.time]", with: "next: [\(step)]")
  }

  @Test(arguments: [
    ("show", "«show» needs a topic, such as show jobs.pay."), ("show jobs.rest", "The topic «jobs.rest» is unknown."),
    ("show jobs.pay", "The next step leads back to this topic."),
    ("help me", "Nothing goes behind «help»: remove «me»."),
    ("sources study2020", "Nothing goes behind «sources»: remove «study2020»."),
    ("topics rest", "«rest» is neither an area nor a role."), ("role cook", "The role «cook» is unknown."),
  ])
  func aNextStepThatLeadsNowhereIsTold(_ step: String, _ message: String) throws {
    #expect(try findings(next: step) == ["topics/jobs/pay.yaml:5:8: error: \(message)"])
  }

  @Test(arguments: ["topics", "topics jobs", "topics mentor", "role", "role mentor", "help", "show jobs.time"])
  func aNextStepThatLeadsSomewhereIsFine(_ step: String) throws {
    #expect(try findings(next: step) == [])
  }

  @Test func aRoleThatStandsTwiceIsTold() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "[mentor]", with: "[mentor, mentor]") == [
        "topics/jobs/pay.yaml:2:17: error: The role «mentor» stands twice."
      ]
    )
  }
}
