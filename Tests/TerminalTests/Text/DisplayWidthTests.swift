import Terminal
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("blåbær", 6), ("e\u{301}", 1), ("语言", 4), ("ﾊ", 1), ("Ａ", 2), ("한글", 4), ("각", 2),
    ("👍", 2), ("🇳🇴", 2), ("❤\u{FE0F}", 2), ("a\u{200B}b", 2), ("a\u{200D}", 1), ("№", 1), ("›", 1),
  ])
  func aTextTakesItsColumns(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func joinedEmojiAreCountedAsIfTheyWereNot() {
    #expect(DisplayWidth.of("👩‍🏫") == 4)
  }
}
