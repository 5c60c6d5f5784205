import Guidance
import TestSupport
import Testing

/// One broken file is reported, and not what follows from it.
@Suite struct BrokenFileTests {
  @Test(arguments: [
    "areas.yaml", "sources.yaml", "roles/mentor.yaml", "topics/jobs/time.yaml", "borders/food.yaml",
    "lexicon/words.yaml",
    "languages/nn.yaml", "languages/en.yaml",
  ])
  func aFileThatCannotBeParsedIsToldAlone(_ path: String) throws {
    let found = try SmallRuleBase.findings(writing: "id: \"", to: path)
    #expect(
      found == [
        "\(path):1:5: error: YAML syntax: found unexpected end of stream. The quote begun at line 1 is not closed."
      ]
    )
  }

  @Test(arguments: ["areas.yaml", "sources.yaml", "topics/jobs/time.yaml", "roles/mentor.yaml", "languages/nn.yaml"])
  func aFileOfAnotherShapeIsToldAlone(_ path: String) throws {
    #expect(
      try SmallRuleBase.findings(writing: "- a\n", to: path) == [
        "\(path):1:1: error: Keys with values are expected here, such as «id: area.name»."
      ]
    )
  }

  @Test func aTopicWithoutItsIdIsNotUnknownToo() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "id: jobs.time\n", with: "", in: "topics/jobs/time.yaml") == [
        "topics/jobs/time.yaml:1:1: error: «id» is missing."
      ]
    )
  }

  @Test func aSourceThatCannotBeReadIsNotUnknownToo() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "kind: article", with: "kind: articel", in: "sources.yaml") == [
        "sources.yaml:3:5: error: «kind» is «articel»; it may be article, chapter, web."
      ]
    )
  }

  @Test func aSectionThatCannotBeReadIsNotUnknownToo() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "title: Results, ", with: "", in: "sources.yaml") == [
        "sources.yaml:8:7: error: «title» is missing in «results»."
      ]
    )
  }

  @Test func aLanguageUnderAnotherNameStopsTheReading() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "code: nn", with: "code: ny", in: "languages/nn.yaml") == [
        "languages/nn.yaml:1:1: error: The code «ny» belongs in languages/ny.yaml."
      ]
    )
  }

  @Test func aLanguageFileThatLacksItsCommandsMakesNoCommandUnknown() throws {
    let found = try SmallRuleBase.findings(replacing: "commands:", with: "command:", in: "languages/en.yaml")
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.hasPrefix("languages/en.yaml:") })
  }

  @Test func withoutLanguagesNothingElseIsTold() throws {
    var rules = SmallRuleBase()
    rules.files = rules.files.filter { !$0.key.hasPrefix("languages/") }
    #expect(
      try rules.findings() == [
        "languages:1:1: error: There is no language here: add languages/nb.yaml or another."
      ]
    )
  }
}
