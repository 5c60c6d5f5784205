import Terminal
import Testing

struct TextWrapTests {
  private func wrapped(_ text: SafeText, width: Int, first: SafeText = "", indent: Int = 0) -> [String] {
    TextWrap.lines(text, width: width, first: first, indent: indent).map { $0.rendered(inColor: false) }
  }

  @Test func wordsFillLines() {
    #expect(wrapped("en to tre fire", width: 8) == ["en to", "tre fire"])
  }

  @Test func furtherLinesAreIndented() {
    #expect(wrapped("en to tre fire", width: 9, first: "• ", indent: 2) == ["• en to", "  tre", "  fire"])
  }

  @Test func aWordLongerThanALineIsBroken() {
    #expect(wrapped("a forventningsavklaring b", width: 8) == ["a", "forventn", "ingsavkl", "aring b"])
  }

  @Test func anAddressIsLeftWhole() {
    #expect(
      wrapped("se https://example.org/en/lang/vei til", width: 12) == ["se", "https://example.org/en/lang/vei", "til"]
    )
  }

  @Test func newlinesEndLinesAndEmptyParagraphsStay() {
    #expect(wrapped("en\nto\n\ntre", width: 20) == ["en", "to", "", "tre"])
  }

  @Test func aNoBreakSpaceHoldsItsNeighboursTogether() {
    #expect(wrapped("om 10\u{A0}minutter", width: 10) == ["om", "10\u{A0}minutte", "r"])
  }

  @Test func stylesAreKeptAcrossLines() {
    let spans = [StyledLine.Span("en to"), StyledLine.Span("/vis x", .command)]
    let lines = TextWrap.lines(spans, width: 8).map { $0.rendered(inColor: true) }
    #expect(lines == ["en to", "\u{1B}[36m/vis x\u{1B}[0m"])
  }

  /// Random scalars of many blocks, the same for each run.
  private func randomTexts(count: Int) -> [SafeText] {
    var state: UInt64 = 20_240_917
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    let blocks: [ClosedRange<UInt64>] = [
      0x20...0x7E, 0x20...0x20, 0x00...0x2FF, 0x300...0x36F, 0x1100...0x11FF, 0x2000...0x206F, 0x3000...0x30FF,
      0x4E00...0x4F00, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF, 0x0...0x10FFFF,
    ]
    return (0..<count).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<next(80) {
        let block = blocks[Int(next(UInt64(blocks.count)))]
        let value = block.lowerBound + next(block.upperBound - block.lowerBound + 1)
        if let scalar = Unicode.Scalar(UInt32(value)) { text.append(scalar) }
      }
      return SafeText(String(text))
    }
  }

  @Test func noLineIsWiderThanTheWidthWhateverTheText() {
    for text in randomTexts(count: 400) {
      for width in [TextWrap.narrowest, 7, 20, 80] {
        for line in TextWrap.lines(text, width: width, first: "  • ", indent: 4) {
          #expect(line.width <= width, "\(line.rendered(inColor: false)) in \(width)")
        }
      }
    }
  }

  @Test func nothingButSpacesIsLost() {
    for text in randomTexts(count: 200) {
      let printed = TextWrap.lines(text, width: 20).map { $0.rendered(inColor: false) }.joined()
      let kept = printed.unicodeScalars.filter { $0 != " " }
      #expect(Array(kept) == text.string.unicodeScalars.filter { $0 != " " && $0 != "\n" })
    }
  }
}
