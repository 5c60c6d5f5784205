import Guidance
import TestSupport
import Testing

@Suite struct RoleCardTests {
  private static let card = """
    id: mentor
    sources: [{source: study2020, section: results, lines: 12-14}]
    topics: [jobs.time]
    nb: {name: mentor, words: [veileder], summary: Du hjelper., is: [a], isNot: [b], worksWith: [c], first: [d]}
    nn: {name: mentor, words: [rettleiar], summary: Du hjelper., is: [a], isNot: [b], worksWith: [c], first: [d]}
    en: {name: mentor, words: [mentor], summary: You help., is: [a], isNot: [b], worksWith: [c], first: [d]}

    """

  private func findings(replacing text: String, with other: String) throws -> [String] {
    #expect(Self.card.contains(text))
    return try SmallRuleBase.findings(writing: Self.card.replacing(text, with: other), to: "roles/mentor.yaml")
  }

  @Test func aCardIsReadInEveryLanguage() throws {
    var rules = SmallRuleBase()
    rules.files["roles/mentor.yaml"] = Self.card
    let (base, diagnostics) = try rules.inspect()
    #expect(diagnostics.isEmpty)
    let role = try #require(base?.role("mentor"))
    #expect(role.topics.map(\.topic) == ["jobs.time"])
    #expect(role.citations.map(\.source) == ["study2020"])
    let english = try #require(role.texts[LanguageCode("en")]?.card)
    #expect(english == RoleCard(summary: "You help.", isSo: ["a"], isNot: ["b"], worksWith: ["c"], first: ["d"]))
    #expect(role.texts.values.allSatisfy { $0.card != nil })
  }

  @Test func aRoleMayBeAWordOnly() throws {
    let (base, _) = try SmallRuleBase().inspect()
    #expect(base?.role("mentor")?.texts.values.allSatisfy { $0.card == nil } == true)
  }

  @Test func halfACardIsTold() throws {
    #expect(
      try findings(replacing: "summary: You help., ", with: "") == [
        "roles/mentor.yaml:6:1: error: «summary» is missing in «en»."
      ]
    )
  }

  @Test func aCardThatRestsOnNothingIsTold() throws {
    let findings = try findings(
      replacing: "sources: [{source: study2020, section: results, lines: 12-14}]\ntopics: [jobs.time]\n",
      with: ""
    )
    #expect(findings.count == 3)
    #expect(findings.first?.contains("A card needs «sources» and «topics»") == true)
  }

  @Test func whatACardNamesMustBeThere() throws {
    #expect(
      try findings(replacing: "[jobs.time]", with: "[jobs.rest]") == [
        "roles/mentor.yaml:3:10: error: The topic «jobs.rest» is unknown."
      ]
    )
    #expect(try findings(replacing: "12-14", with: "52-54").count == 1)
  }
}
