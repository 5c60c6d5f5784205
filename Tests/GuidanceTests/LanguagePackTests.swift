import Guidance
import TestSupport
import Testing

@Suite struct LanguagePackTests {
  @Test func placesAreFilledIn() throws {
    let pack = try #require(try SmallRuleBase().inspect().base?.languages.first)
    #expect(pack.text(.dated, ["date": "May 2026"]) == "dated May 2026")
    #expect(pack.text(.whyRule, ["file": "a.yaml", "line": "3"]) == "whyRule a.yaml 3")
  }

  @Test func aValueIsNotReadForPlacesAgain() throws {
    let pack = try #require(try SmallRuleBase().inspect().base?.languages.first)
    #expect(pack.text(.roleUnknown, ["name": "{name}"]) == "roleUnknown {name}")
  }
}
