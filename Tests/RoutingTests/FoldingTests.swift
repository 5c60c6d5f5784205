import Routing
import Testing

@Suite struct FoldingTests {
  private func words(_ text: String) -> [String] {
    Utterance(text).tokens.map(\.text)
  }

  @Test func caseAndPunctuationDoNotCount() {
    #expect(words("Hva FORVENTES av meg?!") == ["hva", "forventes", "av", "meg"])
    #expect(words("timer/uke, (kanskje) «to»–tre") == ["timer", "uke", "kanskje", "to", "tre"])
  }

  @Test(arguments: [
    ("får", "faar"), ("får", "far"), ("lønn", "loenn"), ("lønn", "lonn"), ("lærer", "laerer"), ("lærer", "lærer"),
    ("FÅR", "får"), ("ØVE", "øve"), ("ÆRE", "ære"), ("å", "a\u{30A}"), ("får", "fa\u{30A}r"), ("vær", "vär"),
    ("høst", "höst"), ("idé", "ide"), ("Straße", "strasse"), ("þing", "thing"), ("Ýr", "yr"), ("i'm", "im"),
    ("don’t", "dont"), ("na\u{AD}tur", "natur"),
  ])
  func spellingsOfOneSoundAreOne(_ left: String, _ right: String) {
    #expect(words(left) == words(right))
  }

  @Test func differentWordsStayDifferent() {
    #expect(words("studenten") != words("studentene"))
    #expect(words("veileder") != words("veiledet"))
  }

  @Test func hyphensSplitAndEmojiSeparate() {
    #expect(words("co-supervisor👍takk") == ["co", "supervisor", "takk"])
  }

  @Test func otherScriptsAreWords() {
    #expect(words("що таке").count == 2)
    #expect(words("ما هو").count == 2)
  }

  @Test func aTokenKnowsWhereItStands() {
    let utterance = Utterance("Får  jeg LØNN, da?")
    #expect(utterance.tokens.map { utterance.typed($0) } == ["Får", "jeg", "LØNN", "da"])
  }

  @Test func junkIsCut() {
    #expect(words(String(repeating: "x", count: 5000)) == [String(repeating: "x", count: Folding.longestToken)])
    #expect(words(String(repeating: "a b ", count: 5000)).count <= Utterance.mostTokens)
  }

  @Test func ofALongTextTheEndIsRead() {
    let text = String(repeating: "pjatt ", count: 1000) + "får jeg betalt"
    #expect(words(text).suffix(3) == ["far", "jeg", "betalt"])
    let cut = Utterance("ååååå slutt", longest: 8)
    #expect(cut.tokens.last.map { cut.typed($0) } == "slutt")
  }

  @Test func nothingIsNoWord() {
    #expect(words("").isEmpty)
    #expect(words(" \n\t?!…👍 ").isEmpty)
    #expect(words("\u{0}\u{1}\u{7F}").isEmpty)
  }

  @Test func randomUnicodeNeverTrips() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0..<80, using: &random) {
        if let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &random)) { text.append(scalar) }
      }
      let utterance = Utterance(String(text))
      for token in utterance.tokens {
        #expect(!utterance.typed(token).isEmpty)
        #expect(token.range.upperBound <= String(text).utf8.count, "\(String(text).debugDescription)")
      }
    }
  }
}
