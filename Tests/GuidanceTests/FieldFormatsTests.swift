import Guidance
import TestSupport
import Testing

@Suite struct FieldFormatsTests {
  @Test(arguments: ["\"12-\"", "-14", "\"12-13, \"", "14-12", "0-12", "12-13-14", "a-b", "\"12-13,,14\""])
  func whatIsNoRangeOfLinesIsToldAlone(_ lines: String) throws {
    let found = try SmallRuleBase.findings(replacing: "lines: 12-14", with: "lines: \(lines)")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("topics/jobs/pay.yaml:4:43: error: «") == true)
    #expect(found.first?.hasSuffix("» is not a range of lines such as 475-482.") == true)
  }

  @Test(arguments: [
    ("12-14", [12...14]), ("12–14", [12...14]), ("12", [12...12]), ("\"12-13, 20 – 22\"", [12...13, 20...22]),
  ])
  func rangesOfLinesAreRead(_ lines: String, _ ranges: [ClosedRange<Int>]) throws {
    var rules = SmallRuleBase()
    rules.files[SmallRuleBase.topic] = rules.files[SmallRuleBase.topic]?.replacing("12-14", with: lines)
    let (base, diagnostics) = try rules.inspect()
    #expect(diagnostics == [])
    #expect(base?.topics.first?.citations.first?.lines == ranges)
  }

  @Test func aSectionHasOneRange() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "lines: 10-50", with: "lines: \"10-50, 60-70\"", in: "sources.yaml") == [
        "sources.yaml:8:7: error: A section has one range of lines: its first and its last line."
      ]
    )
    #expect(
      try SmallRuleBase.findings(replacing: ", lines: 10-50", with: "", in: "sources.yaml") == [
        "sources.yaml:8:7: error: «lines» is missing in «results»."
      ]
    )
  }
}
