import FoundationEssentials
import Guidance
import TestSupport
import Testing

/// What a file can do to the reader.
@Suite struct RuleFileTests {
  private func errors(_ path: String, _ bytes: Data) throws -> [String] {
    let folder = try TemporaryFolder()
    try SmallRuleBase().write(to: folder.path)
    try bytes.write(to: URL(filePath: folder.path + "/" + path))
    return RuleBase.inspect(folder.path).diagnostics.filter { $0.severity == .error }.map(\.description)
  }

  @Test func anAliasBombIsRefusedBeforeItIsExpanded() throws {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let found = try errors("borders/bomb.yaml", Data(bomb.utf8))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("borders/bomb.yaml:1:5: error: Anchors (&name) and aliases") == true)
  }

  @Test func anAliasAsKeyIsRefusedToo() throws {
    let found = try errors("borders/bomb.yaml", Data("a: &a [x]\n? *a : y\n".utf8))
    #expect(found.first?.hasPrefix("borders/bomb.yaml:1:4: error: Anchors") == true)
  }

  @Test func ampersandsAndAsterisksInTextAreText() throws {
    var rules = SmallRuleBase()
    let text = try #require(rules.files["topics/work/pay.yaml"])
    rules.files["topics/work/pay.yaml"] = text.replacing(
      "answer: Ask your leader about pay.",
      with: "answer: >-\n    Ask R&D, or Q & A,\n    *now* or \"&later\"."
    )
    let (base, diagnostics) = try rules.inspect()
    #expect(diagnostics == [])
    #expect(base?.topics[0].texts[LanguageCode("en")]?.answer == "Ask R&D, or Q & A, *now* or \"&later\".")
  }

  @Test func aFileThatIsNotUTF8IsTold() throws {
    #expect(
      try errors("areas.yaml", Data([0x61, 0xE6, 0x3A])).contains(
        "areas.yaml:1:1: error: The file is not valid UTF-8. Save it as UTF-8."
      )
    )
  }

  @Test func aHugeFileIsTold() throws {
    let found = try errors("borders/huge.yaml", Data(repeating: UInt8(ascii: "a"), count: (1 << 20) + 1))
    #expect(found == ["borders/huge.yaml:1:1: error: The file is 1048577 bytes; at most 1048576 are read. Split it."])
  }

  @Test func anEmptyFileIsTold() throws {
    #expect(try errors("borders/food.yaml", Data()) == ["borders/food.yaml:1:1: error: The file is empty."])
  }

  @Test(arguments: ["- a\n- b\n", "plain text\n", "42\n"])
  func aFileOfAnotherShapeIsTold(_ text: String) throws {
    #expect(
      try errors("borders/food.yaml", Data(text.utf8)) == [
        "borders/food.yaml:1:1: error: Keys with values are expected here, such as «id: area.name»."
      ]
    )
  }
}
