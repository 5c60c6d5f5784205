import NIOCore
import NIOEmbedded
import Server
import Testing

struct LineFrameDecoderTests {
  /// What the decoder makes of `chunks` and of the end of what comes, without ever holding more than `holding` bytes.
  private func frames(of chunks: [String], longest: Int = 8, holding: Int? = nil) throws -> [LineFrame] {
    let decoder = ByteToMessageHandler(LineFrameDecoder(longest: longest), maximumBufferSize: holding)
    let channel = EmbeddedChannel(handler: decoder)
    for chunk in chunks { try channel.writeInbound(ByteBuffer(string: chunk)) }
    channel.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    var frames: [LineFrame] = []
    while let frame = try channel.readInbound(as: LineFrame.self) { frames.append(frame) }
    return frames
  }

  private func line(_ text: String) -> LineFrame { .line(Array(text.utf8)) }

  @Test func linesThatComeTogetherAreCutApart() throws {
    #expect(try frames(of: ["a\nbc\n\nd\n"]) == [line("a"), line("bc"), line(""), line("d")])
  }

  @Test func aLineThatComesInPiecesIsOneLine() throws {
    #expect(try frames(of: ["a", "b", "c", "\n", "d\ne", "f\n"]) == [line("abc"), line("d"), line("ef")])
  }

  @Test func theLastLineNeedsNoNewline() throws {
    #expect(try frames(of: ["a\nbc"]) == [line("a"), line("bc")])
    #expect(try frames(of: ["a\n"]) == [line("a")])
    #expect(try frames(of: []) == [])
  }

  @Test func aLineMayBeAsLongAsTheLimitAndNoLonger() throws {
    #expect(try frames(of: ["12345678\n"]) == [line("12345678")])
    #expect(try frames(of: ["123456789\n"]) == [.tooLong])
    #expect(try frames(of: ["1234", "5678", "\n"]) == [line("12345678")])
    #expect(try frames(of: ["1234", "5678", "9", "\n"]) == [.tooLong])
  }

  @Test func afterALineThatIsTooLongTheNextIsRead() throws {
    #expect(try frames(of: ["123456789\nabc\n"]) == [.tooLong, line("abc")])
    #expect(try frames(of: ["1234567", "89012", "345\nab", "c\n"]) == [.tooLong, line("abc")])
  }

  @Test func aLastLineThatIsTooLongIsToldOnce() throws {
    #expect(try frames(of: ["1234567890", "12345"]) == [.tooLong])
  }

  @Test func aLineWithoutEndTakesNoMoreMemoryThanTheLimit() throws {
    let chunks = Array(repeating: String(repeating: "x", count: 1000), count: 5000) + ["\nok\n"]
    #expect(try frames(of: chunks, longest: 2000, holding: 3001) == [.tooLong, line("ok")])
  }
}
