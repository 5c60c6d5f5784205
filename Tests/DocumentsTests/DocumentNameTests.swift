import Documents
import Testing

@Suite struct DocumentNameTests {
  @Test(arguments: [
    ("Plan", "Plan"), ("  Plan   for  høsten ", "Plan for høsten"), ("Plan 2.0", "Plan 2.0"), ("👩‍👩‍👧 team 🏳️‍🌈", "👩‍👩‍👧 team 🏳️‍🌈"),
    ("A\u{A0}B", "A B"), ("«Å»: 50 % ferdig?", "«Å»: 50 % ferdig?"), (".skjult", ".skjult"), ("-rf", "-rf"),
    ("سلام", "سلام"),
  ])
  func aNameIsKeptWithSingleSpaces(_ text: String, _ name: String) throws {
    #expect(try DocumentName.checked(text) == name)
  }

  @Test(arguments: [
    ("", DocumentName.Fault.empty), ("   ", .empty), ("\u{A0}", .empty), ("\u{200D}", .empty), ("\u{AD}\u{AD}", .empty),
    ("\u{3164}", .empty), ("/", .path), ("a/b", .path), ("a\\b", .path), (".", .path), ("..", .path), ("...", .path),
    ("../x", .path),
    ("a\nb", .controls), ("a\tb", .controls), ("a\u{0}", .controls), ("a\u{1B}[1m", .controls),
    ("a\u{202E}b", .controls),
    ("a\u{2028}b", .controls), ("a\u{200B}b", .controls), ("\u{E000}", .controls),
  ])
  func aNameThatWouldMisleadIsRefused(_ text: String, _ fault: DocumentName.Fault) {
    #expect(throws: fault) { try DocumentName.checked(text) }
  }

  @Test func aNameFitsOnALine() throws {
    let longest = String(repeating: "ø", count: DocumentName.longest)
    #expect(try DocumentName.checked(longest) == longest)
    #expect(throws: DocumentName.Fault.tooLong) { try DocumentName.checked(longest + "ø") }
    #expect(throws: DocumentName.Fault.tooLong) { try DocumentName.checked(String(repeating: "a", count: 300)) }
    #expect(try DocumentName.checked(String(repeating: "👍🏽", count: 80)).count == 80)
  }
}
