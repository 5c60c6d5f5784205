import Terminal
import Testing

struct SafeTextTests {
  @Test func everyControlCharacterBecomesVisible() {
    for value in Array(0x00...0x1F) + Array(0x7F...0x9F) where value != 0x09 && value != 0x0A {
      let scalar = Unicode.Scalar(UInt8(value))
      let shown = SafeText("a\(Character(scalar))b").string
      let code = String(value, radix: 16, uppercase: true)
      #expect(shown == "a‹\(value < 16 ? "0" : "")\(code)›b")
    }
  }

  @Test func whatReordersOrBreaksALineBecomesVisible() {
    for value in Array(UInt32(0x2028)...0x202E) + Array(UInt32(0x2066)...0x2069) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(SafeText(String(scalar)).string == "‹\(String(value, radix: 16, uppercase: true))›")
    }
  }

  @Test func everyOtherCharacterStaysAsItIs() {
    let text = "Blåbærsyltetøy «ok» – 1–5 … 语言 👩‍🏫 e\u{301}\nlinje to"
    #expect(SafeText(text).string == text)
  }

  @Test func anEscapeSequenceLosesItsEffect() {
    #expect(SafeText("\u{1B}]0;title\u{07}\u{1B}[2J\u{9B}31m").string == "‹1B›]0;title‹07›‹1B›[2J‹9B›31m")
  }

  @Test func aTabIsASpaceAndAReturnBeforeANewlineGoes() {
    #expect(SafeText("a\tb\r\nc\rd").string == "a b\nc‹0D›d")
  }

  @Test func interpolatedTextIsMadeHarmlessToo() {
    let name = "\u{1B}[31mrød"
    #expect(("Hei \(name)" as SafeText).string == "Hei ‹1B›[31mrød")
  }

  @Test func cuttingKeepsCharactersWhole() {
    let (head, tail) = SafeText("ae\u{301}o").split(at: 2)
    #expect(head.string == "ae\u{301}")
    #expect(tail.string == "o")
  }

  @Test func cuttingAlwaysTakesSomething() {
    let (head, tail) = SafeText("语言").split(at: 1)
    #expect(head.string == "语")
    #expect(tail.string == "言")
  }
}
