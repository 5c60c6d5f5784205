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

  @Test func aFormInThreeConceptsIsTold() throws {
    func concept(_ id: String, _ words: String) -> String {
      "  \(id):\n    gloss: g\n    nb: [\(words)]\n    nn: [\(id)en]\n    en: [\(id)s]\n"
    }
    let two = concept("one", "Felles, felles*") + concept("two", "felles")
    #expect(try findings(replacing: "concepts:\n", with: "concepts:\n\(two)") == [])
    #expect(
      try findings(replacing: "concepts:\n", with: "concepts:\n\(two)\(concept("three", "x, felles"))") == [
        "lexicon/words.yaml:9:10: warning: «felles» stands for one, three, two in nb: it tells none of them apart."
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
