import Guidance
import TestSupport
import Testing

@Suite struct ReadabilityTests {
  private static let measured: [(text: String, lix: Double)] = [
    ("", 0), ("Spør rektor.", 2), ("Spør rektor. Skriv det ned.", 2.5), ("Forventningene avklares.", 102),
    ("Møt studenten før timen: Én gang.", 19.7), ("Kom 1. august.", 3), ("Si «ja.» Si «nei!»", 2), ("2025 er et år", 4),
  ]

  @Test(arguments: measured)
  func lixCountsWordsLongWordsAndSentences(_ text: String, _ lix: Double) {
    #expect(abs(Readability.lix(text) - lix) < 0.5, "\(text): \(Readability.lix(text))")
  }

  private func findings(answer: String, of word: String) throws -> [String] {
    var rules = SmallRuleBase()
    rules.files["languages/nn.yaml"]? += "highestLix: 45\n"
    rules.files[SmallRuleBase.topic]?.replace("Ask your leader about \(word).", with: answer)
    let (base, diagnostics) = try rules.inspect()
    #expect(diagnostics.isEmpty)
    return HardAnswers.findings(in: try #require(base)).map(\.description)
  }

  @Test func anAnswerThatIsHardToReadIsTold() throws {
    let hard = "Forventningsavklaringssamtalen gjennomførast systematisk"
    #expect(
      try findings(answer: hard, of: "løn") == [
        "topics/jobs/pay.yaml:21:1: warning: The nn answer has LIX 103; at most 45. Shorten sentences and long words."
      ]
    )
  }

  @Test func aLanguageWithoutALimitIsNotMeasured() throws {
    #expect(try findings(answer: "Expectations notwithstanding responsibilities", of: "pay") == [])
  }
}
