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

  @Test func theLaterPartsOfACompoundAreFoundByTheirBeginnings() throws {
    #expect(try concepts(in: "veilederlønn") == ["pay"])
    #expect(try concepts(in: "undervisningstime").isEmpty)
  }

  @Test func theLongestEntryWins() {
    let lexicon = Lexicon([
      concept("mentor", ["mentor*"]), concept("gathering", ["mentorsamling*"]), concept("network", ["samling*"]),
      concept("coat", ["mentorkappe"]), concept("first", ["ny mentor"]), concept("start", ["en ny mentor"]),
    ])
    func concepts(in text: String) -> [String] {
      lexicon.matches(in: Utterance(text).tokens).map { lexicon.concepts[Int($0.concept)].id }
    }
    #expect(concepts(in: "mentorsamlinga") == ["gathering"])
    #expect(concepts(in: "mentorene") == ["mentor"])
    #expect(concepts(in: "mentorenes samlinger") == ["mentor", "network"])
    #expect(concepts(in: "mentorhelgesamlingene") == ["mentor", "network"])
    #expect(concepts(in: "mentorkappe") == ["coat"])
    #expect(concepts(in: "ny mentor") == ["first"])
    #expect(concepts(in: "en ny mentor") == ["start"])
    #expect(concepts(in: "en ny mentorkappe") == ["coat"])
  }

  private func concept(_ id: String, _ entries: [String]) -> Concept {
    let location = Location(path: "x")
    let read = entries.map { text in
      Concept.Entry(
        words: text.filter { $0 != "*" }.split(separator: " ").map(String.init),
        isPrefix: text.hasSuffix("*"),
        location: location
      )
    }
    return Concept(id: id, location: location, gloss: id, entries: [LanguageCode("nb"): read])
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
