import Routing
import Testing
import Training

@Suite struct WordListTests {
  private func words(_ texts: [String]) -> (words: [String], trusted: Int) {
    WordList.build(from: texts.map { Example(utterance: Utterance($0), number: 0, language: nil, part: 0) })
  }

  @Test func frequentWordsComeFirstAsTheyAreTypedMostOften() {
    let found = words(["Tid på TID", "tid", "tid og pa", "på en"])
    #expect(found.words.prefix(2) == ["på", "tid"])
    #expect(found.trusted == 2)
  }

  @Test func aWordOfOneExampleIsNotKnown() {
    let found = words(["skrivefeiil", "tid", "tid"])
    #expect(found.words == ["tid"])
    #expect(found.trusted == 0, "twice may still be a mistake")
  }
}
