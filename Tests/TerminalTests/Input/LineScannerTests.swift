import Terminal
import Testing

struct LineScannerTests {
  private func lines(_ chunks: [String], limit: Int = 20) throws -> [LineScanner.Line] {
    let scanner = LineScanner(MemorySource(chunks.map { .bytes(Array($0.utf8)) }), limit: limit)
    var lines: [LineScanner.Line] = []
    while let line = try scanner.next() { lines.append(line) }
    return lines
  }

  @Test func linesComeWholeHoweverTheirBytesCome() throws {
    #expect(try lines(["en\nt", "o", "\n", "\ntre"]) == [.text("en"), .text("to"), .text(""), .text("tre")])
  }

  @Test func aByteOrderMarkAndCarriageReturnsGo() throws {
    #expect(try lines(["\u{FEFF}en\r\nto\r\n"]) == [.text("en"), .text("to")])
  }

  @Test func aLineThatIsTooLongIsSkippedToItsEnd() throws {
    let long = String(repeating: "x", count: 30)
    #expect(
      try lines([long, long, "yy\nto\n\(long)\ntre\n\(long)"]) == [
        .tooLong, .text("to"), .tooLong, .text("tre"), .tooLong,
      ]
    )
  }

  @Test func aLineOfTheLimitIsTaken() throws {
    let line = String(repeating: "x", count: 20)
    #expect(try lines([line + "\n" + line]) == [.text(line), .text(line)])
  }

  @Test func bytesThatAreNoUnicodeAreOneLineOfTheirs() throws {
    let scanner = LineScanner(MemorySource([.bytes([0xC3, 0x28, 0x0A, 0x61])]), limit: 20)
    #expect(try scanner.next() == .notUnicode)
    #expect(try scanner.next() == .text("a"))
    #expect(try scanner.next() == nil)
  }

  @Test func aLineIsReadyOnlyWhenItIsWhole() throws {
    let source = MemorySource([.bytes(Array("en\nto".utf8)), .pause, .bytes(Array("!\n".utf8))])
    let scanner = LineScanner(source, limit: 20)
    #expect(try scanner.isLineReady())
    _ = try scanner.next()
    #expect(try !scanner.isLineReady())
    #expect(try scanner.next() == .text("to!"))
    #expect(try scanner.isLineReady(), "the end needs no waiting")
    #expect(try scanner.next() == nil)
  }
}
