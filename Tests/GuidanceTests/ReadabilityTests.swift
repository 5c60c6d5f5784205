import Guidance
import TestSupport
import Testing

@Suite struct ReadabilityTests {
  private static let measured: [(text: String, lix: Double)] = [
    ("", 0), ("Spør rektor.", 2), ("Spør rektor. Skriv det ned.", 2.5), ("Forventningene avklares.", 102),
    ("Møt studenten før timen: én gang.", 19.7), ("Si «ja.» Si «nei!»", 2), ("2025 er et år", 4),
  ]

  @Test(arguments: measured)
  func lixCountsWordsLongWordsAndSentences(_ text: String, _ lix: Double) {
    #expect(abs(Readability.lix(text) - lix) < 0.5, "\(text): \(Readability.lix(text))")
  }

  @Test func anAnswerThatIsHardToReadIsTold() throws {
    var rules = SmallRuleBase()
    rules.files["languages/nn.yaml"]! += "highestLix: 45\n"
    let hard = "Forventningsavklaringssamtalen gjennomførast systematisk"
    rules.files["topics/jobs/pay.yaml"]!.replace("Ask your leader about løn.", with: hard)
    #expect(
      try rules.findings() == [
        """
        topics/jobs/pay.yaml:21:1: warning: The nn answer has LIX 103; at most 45. Shorten sentences and long words.
        """
      ]
    )
  }

  @Test func aLanguageWithoutALimitIsNotMeasured() throws {
    let long = "Expectations notwithstanding responsibilities"
    #expect(try SmallRuleBase.findings(replacing: "Ask your leader about pay.", with: long) == [])
  }
}
