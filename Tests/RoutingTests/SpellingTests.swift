import Routing
import Testing

@Suite struct SpellingTests {
  private let spelling = Spelling(
    [
      "principles", "principle", "forventninger", "medveileder", "elevene", "betalt", "beste", "evalueringen", "rarity",
    ],
    trusted: 8
  )

  private func correction(_ word: String) -> String? {
    let folded = Folding.words(of: word)[0]
    return spelling.correction(of: folded).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("pricniples", "principles"), ("forvntninger", "forventninger"), ("forvenntninger", "forventninger"),
    ("elvene", "elevene"), ("betallt", "betalt"), ("bettalt", "betalt"),
    ("Medveilder", "medveileder"),
  ])
  func aMisspeltWordIsReadAsTheKnownOne(_ typed: String, _ meant: String) {
    #expect(correction(typed) == meant)
  }

  @Test(arguments: ["principles", "best", "bst", "1betalt", "studenter", "forvxxninyer"])
  func aKnownWordAShortOneAndADistantOneStay(_ typed: String) {
    #expect(correction(typed) == nil)
  }

  @Test func aWordThatIsTooRareIsKnownAndNeverMeant() {
    #expect(spelling.knows(Array("rarity".utf8)))
    #expect(correction("rarty") == nil)
    #expect(correction("rarity") == nil)
  }

  @Test func theNearerAndThenTheMoreFrequentComesFirst() {
    #expect(correction("principl") == "principle", "one edit before two")
    let tied = Spelling(["mening", "menong"], trusted: 2)
    #expect(tied.correction(of: Array("menung".utf8)) == Array("mening".utf8))
  }

  @Test func nothingKnownCorrectsNothing() {
    #expect(Spelling([], trusted: 0).correction(of: Array("forventning".utf8)) == nil)
  }
}
