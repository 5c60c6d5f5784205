import Guidance
import TestSupport
import Testing

@Suite struct SampleCheckingTests {
  @Test(arguments: ["Hva  er LØNN, nb?", "hva er lønn nb", "«Hva-er»; lønn nb …", "\"hva er lønn – nb!\""])
  func aSampleOfTwoTopicsIsToldWhateverItsCaseSpacesAndPunctuation(_ text: String) throws {
    let found = try SmallRuleBase.findings(replacing: "- hva er tid nb", with: "- \(text)", in: "topics/jobs/time.yaml")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("topics/jobs/time.yaml:11:7: error: «") == true)
    #expect(found.first?.hasSuffix("» is a sample of jobs.pay already, at topics/jobs/pay.yaml:11:7.") == true)
  }

  @Test func aSampleThatStandsTwiceInATopicIsTold() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "- uten pay en", with: "- What, pay en?\n    - what pay en\n    - uten")
        == [
          "topics/jobs/pay.yaml:49:7: error: «what pay en» is a sample here already, at topics/jobs/pay.yaml:48:7."
        ]
    )
  }

  @Test func aSampleOfATopicAndABorderIsTold() throws {
    let found = try SmallRuleBase.findings(replacing: "- uten pay en", with: "- uten suppe en!")
    #expect(
      found == [
        "topics/jobs/pay.yaml:48:7: error: «uten suppe en!» is a sample of border.food already, at borders/food.yaml:36:7."
      ]
    )
  }

  @Test func twoLanguagesOfATopicMayShareASample() throws {
    #expect(try SmallRuleBase.findings(replacing: "- uten løn nn", with: "- uten lønn nb") == [])
  }

  @Test(arguments: [
    ("- uten pay en", "- uten pay én"), ("- uten pay en", "- 1+1\n    - 11"), ("- uten pay en", "- \"?\"\n    - \"!\""),
  ])
  func samplesThatDifferInMoreAreFine(_ old: String, _ new: String) throws {
    #expect(try SmallRuleBase.findings(replacing: old, with: new) == [])
  }
}
