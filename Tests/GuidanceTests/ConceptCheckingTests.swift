import Guidance
import TestSupport
import Testing

@Suite struct ConceptCheckingTests {
  private func findings(replacing text: String, with other: String) throws -> [String] {
    try SmallRuleBase.findings(replacing: text, with: other, in: "lexicon/words.yaml")
  }

  @Test func aConceptWithoutWordsInALanguageIsTold() throws {
    #expect(
      try findings(replacing: "    nn: [time]\n", with: "") == [
        "lexicon/words.yaml:7:3: warning: «hour» has no words in nn."
      ]
    )
  }

  @Test func aFormThatStandsTwiceInAConceptIsTold() throws {
    #expect(
      try findings(replacing: "nn: [time]", with: "nn: [time, Time]") == [
        "lexicon/words.yaml:10:16: error: «time» stands twice for hour in nn."
      ]
    )
  }
}
