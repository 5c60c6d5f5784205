import FoundationEssentials
import Terminal
import Testing

struct TerminalJSONTests {
  private func escaped(_ json: String) -> String {
    String(decoding: TerminalJSON.escaped(Data(json.utf8)), as: UTF8.self)
  }

  @Test func ordinaryJSONStaysByteForByte() {
    let json = #"{"text":"«Blåbær» – 1…5 € 语 👍","n":1.50,"e":"\u001b"}"#
    #expect(escaped(json) == json)
  }

  @Test func whatCouldSteerATerminalIsWrittenAsCodes() {
    #expect(
      escaped("\"\u{1B}[2J\u{7F}\u{9B}\u{202E}\u{2028}\u{2066}\"") == #""\u001b[2J\u007f\u009b\u202e\u2028\u2066""#
    )
  }

  @Test func theValueIsTheSame() throws {
    let text = "a\u{85}b\u{202A}c\u{7F}d"
    let json = try JSONEncoder().encode([text])
    let read = try JSONDecoder().decode([String].self, from: Data(TerminalJSON.escaped(json)))
    #expect(read == [text])
  }
}
