import Guidance
import Routing
import TestSupport
import Testing

@Suite struct SharedFormsTests {
  private func findings(_ hour: String) throws -> [String] {
    var rules = SmallRuleBase()
    let file = try #require(rules.files["lexicon/words.yaml"])
    rules.files["lexicon/words.yaml"] = file.replacing("en: [hour]", with: "en: [hour, \(hour)]")
    return SharedForms.findings(in: try #require(try rules.inspect().base)).map(\.description)
  }

  @Test func aFormOfTwoConceptsIsToldWithBothPlaces() throws {
    #expect(
      try findings("PAID") == [
        "lexicon/words.yaml:6:10: error: «paid» of pay is read as hour at lexicon/words.yaml:11:16."
      ]
    )
  }

  @Test func spellingsThatAreReadAlikeAreOneForm() throws {
    #expect(try findings("loenn*").count == 1)
    #expect(try findings("\"Get, money!\"").count == 1)
  }

  @Test func aWordAndABeginningAreTwoForms() throws {
    #expect(try findings("lønn") == [])
    #expect(try findings("betalt*") == [])
  }

  @Test func aConceptMayListAFormInSeveralLanguages() throws {
    #expect(try findings("time") == [])
  }
}
