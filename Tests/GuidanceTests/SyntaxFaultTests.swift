import Guidance
import TestSupport
import Testing

/// What the parser's errors say to an author.
@Suite struct SyntaxFaultTests {
  private func fault(_ text: String) throws -> String {
    let found = try SmallRuleBase.findings(writing: text, to: "borders/food.yaml")
    #expect(found.count == 1)
    return found.first?.replacing("borders/food.yaml:", with: "") ?? ""
  }

  @Test(arguments: ["nb:\n\ttitle: a\n", "nb:\n  answer: |\n\n\ttext\n", "nb:\n  - \t- a\n\tb\n"])
  func aTabIsToldToBeOne(_ text: String) throws {
    let fault = try fault(text)
    #expect(fault.hasSuffix("Indent with spaces, not with tabs."), "\(fault)")
  }

  @Test func aColonInTextAsksForQuotes() throws {
    #expect(
      try fault("id: a\nkind: far: away\n") == """
        2:10: error: YAML syntax: mapping values are not allowed in this context. \
        A text with «: » or « #» in it must stand in quotes. Or the line is indented too much.
        """
    )
  }

  @Test func anUnclosedQuoteIsToldWhereItBegan() throws {
    #expect(
      try fault("id: a\nkind: \"far\nnb: b\n") == """
        2:7: error: YAML syntax: found unexpected end of stream. The quote begun at line 2 is not closed.
        """
    )
  }

  @Test(arguments: ["kind: \"far\" away\n", "kind: [\"far\" away]\n", "- 'far' away\n"])
  func textBehindAClosingQuoteIsTold(_ text: String) throws {
    let fault = try fault(text)
    #expect(fault.contains("Text follows a closing quote"), "\(fault)")
    #expect(!fault.contains("«: »"))
  }

  @Test func aQuoteThatIsClosedByTheNextOneIsToldWhereItBegan() throws {
    #expect(
      try fault("id: \"a\"\nkind: \"far\nnb: b\nen: \"c\"\n") == """
        4:6: error: YAML syntax: did not find expected key. \
        The quote begun at line 2 is closed only here: close it where its text ends.
        """
    )
  }

  @Test(arguments: [("a: [b, c\nd: e\n", "The [ begun at line 1"), ("a: 1\nd: {b: c\ne: f\n", "The { begun at line 2")])
  func anUnclosedBracketIsToldWhereItBegan(_ text: String, _ hint: String) throws {
    let fault = try fault(text)
    #expect(fault.contains("\(hint) is not closed, or a comma is missing."), "\(fault)")
  }

  @Test(arguments: ["nb:\n  title: a\n answer: b\n", "nb:\n  - a\n c: d\n", "  a: b\nc: d\n"])
  func wrongIndentationIsTold(_ text: String) throws {
    let fault = try fault(text)
    #expect(fault.contains("Look at the indentation here"), "\(fault)")
    #expect(!fault.contains("quotes"))
  }

  @Test(arguments: [("kind: @far\n", "@"), ("kind: `far`\n", "`"), ("kind: %far\n", "%")])
  func aSignThatBeginsNoTextAsksForQuotes(_ text: String, _ sign: String) throws {
    #expect(
      try fault(text) == """
        1:7: error: YAML syntax: found character that cannot start any token. \
        A text that begins with \(sign) must stand in quotes.
        """
    )
  }

  @Test(arguments: ["kind: * far\n", "kind: *far! away\n", "kind: &\n"])
  func anAsteriskThatBeginsATextAsksForQuotes(_ text: String) throws {
    #expect(try fault(text).hasSuffix("A text that begins with & or * must stand in quotes."))
  }

  @Test func aMissingColonIsTold() throws {
    #expect(try fault("id: a\nkind far\nnb: b\n").contains("Is the colon behind a key missing, or the text on line 2"))
  }

  @Test func aSecondDocumentIsTold() throws {
    #expect(try fault("id: a\n---\nid: b\n").contains("A file holds one document"))
  }

  @Test func aBackslashInDoubleQuotesIsTold() throws {
    #expect(try fault("kind: \"C:\\Users\"\n").contains("write \\\\, or use single quotes"))
  }

  @Test func aProblemThatTellsNoCureHasNoHint() throws {
    #expect(try fault("kind: !a!b far\n").hasSuffix("YAML syntax: found undefined tag handle."))
  }

  @Test func aControlCharacterIsToldInItsPlace() throws {
    #expect(
      try fault("id: a\nkind: \u{1B}[31m\n") == "2:7: error: The file holds the control character U+1b. Remove it."
    )
  }
}
