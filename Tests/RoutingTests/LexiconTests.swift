import Guidance
import Routing
import TestSupport
import Testing

@Suite struct LexiconTests {
  private func lexicon() throws -> Lexicon {
    Lexicon(try #require(try SmallRuleBase().inspect().base).concepts)
  }

  private func concepts(in text: String) throws -> [String] {
    let lexicon = try lexicon()
    return lexicon.matches(in: Utterance(text).tokens).map { lexicon.concepts[Int($0.concept)].id }
  }

  @Test func aWordAndABeginningAreFound() throws {
    #expect(try concepts(in: "får jeg betalt") == ["pay"])
    #expect(try concepts(in: "lønnstrinn") == ["pay"])
    #expect(try concepts(in: "LOENNA") == ["pay"])
    #expect(try concepts(in: "betalte").isEmpty)
  }

  @Test func anExpressionNeedsItsWordsInARow() throws {
    #expect(try concepts(in: "do I get money?") == ["pay"])
    #expect(try concepts(in: "get some money").isEmpty)
    #expect(try concepts(in: "get").isEmpty)
  }

  @Test func aMatchKnowsItsWords() throws {
    let match = try #require(try lexicon().matches(in: Utterance("tar det lang tid").tokens).first)
    #expect(match.tokens == 2..<4)
  }

  @Test func thePartsOfACompoundAreFound() throws {
    #expect(try concepts(in: "veilederlønn") == ["pay"])
    #expect(try concepts(in: "undervisningstime") == ["hour"])
  }

  @Test func aShortEndIsNoPart() throws {
    let base = try #require(try SmallRuleBase().inspect().base)
    let entry = Concept.Entry(words: ["der"], isPrefix: false, location: Location(path: "x"))
    let there = Concept(
      id: "there",
      location: Location(path: "x"),
      gloss: "there",
      entries: [LanguageCode("nb"): [entry]]
    )
    let lexicon = Lexicon(base.concepts + [there])
    #expect(lexicon.concepts(of: Array("veileder".utf8)).isEmpty)
  }
}
