import Guidance
import TestSupport
import Testing

@Suite struct FieldReaderTests {
  @Test func aMissingKeyIsToldAtItsBlockAndNamesIt() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "  title: About løn\n", with: "") == [
        "topics/jobs/pay.yaml:21:1: error: «title» is missing in «nn»."
      ]
    )
    #expect(
      try SmallRuleBase.findings(
        replacing: "kind: article",
        with: "size: {nb: a, nn: b}\n    kind: article",
        in: "sources.yaml"
      )
        == ["sources.yaml:3:5: error: «en» is missing in «size»."]
    )
  }

  @Test func aMissingTranslationIsToldInEveryKindOfFile() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "en: {name: mentor, words: [mentor]}\n", with: "", in: "roles/mentor.yaml")
        == [
          "roles/mentor.yaml:1:1: error: The translation «en» is missing: add a block «en:»."
        ]
    )
  }

  @Test func aRequiredListThatIsEmptyIsToBeFilled() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "[mentor]", with: "[]") == [
        "topics/jobs/pay.yaml:2:8: error: «roles» is empty: fill it."
      ]
    )
    #expect(
      try SmallRuleBase.findings(replacing: "  title: About pay", with: "  is: []\n  isNot: [b]\n  title: About pay")
        == [
          "topics/jobs/pay.yaml:37:7: error: «is» is empty: fill it or leave it out."
        ]
    )
  }

  @Test func aSourceWithoutBracesIsToldHowToWriteIt() throws {
    #expect(
      try SmallRuleBase.findings(
        replacing: "sources:\n  - {source: study2020, section: results, lines: 12-14}",
        with: "sources: [study2020]"
      ) == [
        "topics/jobs/pay.yaml:3:11: error: A source stands in braces: {source: study2020, section: …, lines: 1-2}."
      ]
    )
  }

  @Test func severalRangesWithoutQuotesAreToldToNeedThem() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "lines: 12-14", with: "lines: 12-14, 20") == [
        """
        topics/jobs/pay.yaml:4:57: error: «20» is not a key here: \
        put several ranges of lines in quotes, such as "467-469, 475".
        """
      ]
    )
  }

  @Test(arguments: [("- uten pay en", "- Husk: ta med", 48), ("title: About pay", "title: {Husk: ta med}", 37)])
  func aTextThatBecameAMappingIsToldToNeedQuotes(_ old: String, _ new: String, _ line: Int) throws {
    let found = try SmallRuleBase.findings(replacing: old, with: new)
    #expect(found.contains { $0.hasPrefix("topics/jobs/pay.yaml:\(line):") && $0.contains("has «: » in it") })
  }

  @Test(arguments: [
    ("\\u202E", "202e"), ("\\u2066", "2066"), ("\\u200B", "200b"), ("\\u200D", "200d"), ("\\uFEFF", "feff"),
    ("\\u2060", "2060"), ("\\u00AD", "ad"), ("\\u061C", "61c"), ("\\U000E0041", "e0041"), ("\\u2028", "2028"),
  ])
  func invisibleCharactersAreRefused(_ escape: String, _ number: String) throws {
    #expect(
      try SmallRuleBase.findings(replacing: "title: About pay", with: "title: \"About \(escape)pay\"") == [
        """
        topics/jobs/pay.yaml:37:10: error: «title» holds the invisible character U+\(number): type the text anew.
        """
      ]
    )
  }

  @Test func lettersMarksAndQuotesOfManyLanguagesAreText() throws {
    #expect(try SmallRuleBase.findings(replacing: "title: About pay", with: "title: «Čáhci» – ‘δ’ … “日本” ❤️ € ő") == [])
  }

  @Test func aControlCharacterInAKeyIsNotPrinted() throws {
    let found = try SmallRuleBase.findings(replacing: "next:", with: "\"a\\x1b[31m\": b\nnext:")
    #expect(found == ["topics/jobs/pay.yaml:5:1: error: A key holds the control character U+1b."])
  }
}
