import Evaluating
import Guidance
import TestSupport
import Testing

/// On the small rule base, which has the topics `jobs.pay` and `jobs.time`, the border `border.food` and the role
/// `mentor`.
struct QuestionReaderTests {
  private func read(_ files: [(path: String, bytes: [UInt8])]) throws -> QuestionReader {
    let base = try #require(try SmallRuleBase().inspect().base)
    var reader = QuestionReader(base: base) { name, candidates in
      candidates.first { $0.lowercased() == name.lowercased() || $0 == name + "s" || $0 + "s" == name }
    }
    for file in files { reader.read(file.bytes, path: file.path) }
    return reader
  }

  private func read(_ text: String) throws -> QuestionReader { try read([("q.tsv", Array(text.utf8))]) }

  /// What is found, without its severity.
  private func findings(in text: String) throws -> [String] {
    let reader = try read(text)
    #expect(reader.questions.isEmpty, "what has a fault is not asked")
    return reader.findings.map { "\($0.location.line):\($0.location.column) \($0.message)" }
  }

  @Test func columnsMayStandInAnyOrderAmongOthers() throws {
    let reader = try read(
      """
      note\tgold\tkind\ttext\tafter\trole\tlang\tid
      n\tjobs.pay, jobs.time\ttypo\thva fr jeg?\tjobs.time\tmentor\tnb\tQ1
      """
    )
    #expect(reader.findings == [])
    let expected = LabelledQuestion(
      id: "Q1",
      text: "hva fr jeg?",
      language: LanguageCode("nb"),
      role: "mentor",
      after: "jobs.time",
      gold: ["jobs.pay", "jobs.time"],
      kind: "typo"
    )
    #expect(reader.questions == [expected])
  }

  @Test func whatMayBeMissingMayBeAHyphenToo() throws {
    let short = try read("text\tgold\nhei\tnone\n")
    let long = try read("id\ttext\tgold\tlang\trole\tafter\tkind\n-\thei\tnone\t-\t-\t-\t-\n")
    #expect(short.questions == [LabelledQuestion(id: "q.tsv:2", text: "hei", gold: [])])
    #expect(long.questions == short.questions)
    #expect(short.findings + long.findings == [])
  }

  @Test func marksAndReturnsOfOtherSystemsAndEmptyLinesAreNoPartOfQuestions() throws {
    let reader = try read("\u{FEFF}text\tgold\r\n\r\nhei\tjobs.pay\r\n\r\n")
    #expect(reader.findings == [])
    #expect(reader.questions.map(\.text) == ["hei"])
    #expect(reader.questions.map(\.gold) == [["jobs.pay"]])
    #expect(reader.questions.map(\.id) == ["q.tsv:3"])
  }

  @Test func questionsOfSeveralFilesComeTogether() throws {
    let one = ("one.tsv", Array("text\tgold\nhei\tnone".utf8))
    let two = ("two.tsv", Array("gold\ttext\nnone\thei\njobs.pay\tlønn".utf8))
    let reader = try read([one, two])
    #expect(reader.questions.map(\.text) == ["hei", "lønn"])
    #expect(reader.findings.count == 1)
    #expect(reader.findings.first?.description.hasPrefix("two.tsv:2:1: error: The same question") == true)
    #expect(reader.findings.first?.message.contains("one.tsv:2") == true)
  }

  @Test func theSameTextOfAnotherRoleIsAnotherQuestion() throws {
    let reader = try read("text\tgold\trole\nhei\tnone\t-\nhei\tnone\tmentor\n")
    #expect(reader.questions.count == 2)
    #expect(reader.findings == [])
  }

  @Test(arguments: [
    ("id\ttext\nQ1\thei\n", "1:1 The column «gold» is missing. Name it in the first line."),
    ("gold\nnone\n", "1:1 The column «text» is missing. Name it in the first line. Put tabs between the columns."),
    (
      "text\tGold\nhei\tnone\n",
      "1:1 The column «Gold» is not known. Write «gold» if that is meant, else rename it."
    ),
    (
      "text\tgold\troles\nhei\tnone\tmentor\n",
      "1:1 The column «roles» is not known. Write «role» if that is meant, else rename it."
    ),
    ("text\tgold\ttext\nhei\tnone\tho\n", "1:1 The column «text» stands twice. Rename or remove one."),
    ("", "1:1 The first line is empty. It names the columns, with tabs between: text and gold at least."),
    ("text\tgold\n\n", "1:1 There is no question below the header. Write one a line."),
  ])
  func aHeaderThatCannotBeUsedIsTold(text: String, finding: String) throws {
    #expect(try findings(in: text) == [finding])
  }

  @Test(arguments: [
    ("hei\tjobs.pays\t-\t-\t-", "2:5 There is no topic «jobs.pays». Did you mean «jobs.pay»?"),
    ("hei\tjobs.pay,x\t-\t-\t-", "2:5 There is no topic «x». `veiviser topics` lists them."),
    (
      "hei\tborder.food\t-\t-\t-",
      "2:5 «border.food» is a border and no topic. Write none in gold where nothing covers the question."
    ),
    (
      "hei\t-\t-\t-\t-",
      "2:5 gold names no topic. Write the id of the right topic, several with commas between, or none."
    ),
    (
      "hei\tjobs.pay,\t-\t-\t-",
      "2:5 gold names no topic. Write the id of the right topic, several with commas between, or none."
    ),
    ("hei\tnone,jobs.pay\t-\t-\t-", "2:5 «none» stands beside topics. Keep it alone, or remove it."),
    ("hei\tjobs.pay,jobs.pay\t-\t-\t-", "2:5 «jobs.pay» stands twice. Remove one."),
    (
      "hei\tnone\tmentors\t-\t-",
      "2:10 There is no role «mentors». Did you mean «mentor»? There are mentor; write - for none."
    ),
    ("hei\tnone\t-\tjobs\t-", "2:12 There is no topic «jobs». `veiviser topics` lists them."),
    ("hei\tnone\t-\t-\tse", "2:14 There is no language «se». There are en, nb, nn; write - for none."),
    (" \tnone\t-\t-\t-", "2:1 The text is empty. Write the question, or remove the line."),
    ("hei\tnone\t-\t-", "2:1 The line has 4 fields and the header 5. Put one tab between two fields, and - for none."),
    (
      "hei\tdu\tnone\t-\t-\t-",
      "2:1 The line has 6 fields and the header 5. Put one tab between two fields, and - for none."
    ),
  ])
  func aLineThatCannotBeUsedIsTold(line: String, finding: String) throws {
    #expect(try findings(in: "text\tgold\trole\tafter\tlang\n\(line)\n") == [finding])
  }

  @Test func everyFaultIsToldAtOnce() throws {
    let found = try findings(in: "text\tgold\trole\n\tx\ty\nhei\n")
    #expect(found.map { $0.prefix(4) } == ["2:1 ", "2:2 ", "2:4 ", "3:1 "])
  }

  @Test func aLineThatIsNotUnicodeIsToldAndTheOthersAreRead() throws {
    let bytes = Array("text\tgold\nbl".utf8) + [0xE5] + Array("\tnone\nhei\tnone\n".utf8)
    let reader = try read([("q.tsv", bytes)])
    #expect(reader.questions.map(\.text) == ["hei"])
    let expected = "q.tsv:2:1: error: The line is not valid UTF-8. Save the file as UTF-8."
    #expect(reader.findings.map(\.description) == [expected])
  }

  @Test func aHugeFileIsNotReadAndOneOfTheLongestSizeIs() throws {
    let header = Array("text\tgold\n".utf8)
    let end = Array("\tnone".utf8)
    func file(of size: Int) -> [UInt8] {
      header + [UInt8](repeating: UInt8(ascii: "a"), count: size - header.count - end.count) + end
    }
    let huge = try read([("q.tsv", file(of: QuestionReader.longest + 1))])
    #expect(huge.questions.isEmpty)
    #expect(huge.findings.map { $0.message.contains("Split it") } == [true])
    let long = try read([("q.tsv", file(of: QuestionReader.longest))])
    #expect(long.questions.count == 1)
    #expect(long.findings == [])
  }

  @Test func aFileThatCannotBeReadIsAFinding() throws {
    var reader = try read("text\tgold\nhei\tnone\n")
    reader.addUnreadable(path: "gone.tsv", reason: "No such file or directory")
    let expected = "gone.tsv:1:1: error: The file cannot be read: No such file or directory."
    #expect(reader.findings.map(\.description) == [expected])
  }
}
