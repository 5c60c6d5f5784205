import Guidance
import TestSupport
import Testing

/// Text that is lost behind « #».
@Suite struct RemarkFinderTests {
  private static let warning = "warning: Text after « #» is a remark and is not read: put the text in quotes."

  @Test(arguments: [
    ("- uten pay en", "- uten pay en #2 er viktig", 48, 19),
    ("title: About pay", "title: About pay # and more", 37, 20),
    ("- uten pay en", "- \"uten 'pay' # en\" # nå", 48, 25), ("- uten pay en", "- 'uten ''pay'' # en'\t# nå", 48, 27),
    ("- uten pay en", "- \"uten \\\" # pay\" # en", 48, 23), ("- uten pay en", "- ååå – åå # pay", 48, 16),
    ("do: [Ask about pay.]", "do: [Ask about pay.] # or not", 39, 24),
    ("answer: Ask your leader about pay.", "answer: >- # now\n    Ask # them.", 38, 14),
  ])
  func textBehindAValueIsToldToBeLost(_ old: String, _ new: String, _ line: Int, _ column: Int) throws {
    #expect(
      try SmallRuleBase.findings(replacing: old, with: new) == [
        "topics/jobs/pay.yaml:\(line):\(column): \(Self.warning)"
      ]
    )
  }

  @Test(arguments: [
    ("- uten pay en", "- \"uten # pay en\""), ("- uten pay en", "- 'uten # pay'' # en'"),
    ("- uten pay en", "- uten pay#en"),
    ("- uten pay en", "# remark\n    # another # one\n    - uten pay en"),
    ("  title: About pay", "  # title\n  title: About pay"),
    ("answer: Ask your leader about pay.", "answer: |\n    Ask # them\n\n    and # others"),
    ("en:\n", "en: # English\n"),
    ("answer: Ask your leader about pay.", "answer: \"Ask\n    about # pay\""),
    ("- uten pay en", "- # remark\n      uten pay en"),
  ])
  func remarksOfTheirOwnAndTextInQuotesOrBlocksAreFine(_ old: String, _ new: String) throws {
    #expect(try SmallRuleBase.findings(replacing: old, with: new) == [])
  }

  @Test func windowsLineEndsAreLineEnds() throws {
    var rules = SmallRuleBase()
    let text = try #require(rules.files[SmallRuleBase.topic])
    rules.files[SmallRuleBase.topic] = text.replacing("uten pay en", with: "uten # pay").replacing("\n", with: "\r\n")
    #expect(try rules.findings() == ["topics/jobs/pay.yaml:48:12: \(Self.warning)"])
  }
}
