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

  @Test func aFileThatIsNotUTF8IsTold() throws {
    #expect(
      try errors("areas.yaml", Data([0x61, 0xE6, 0x3A])).contains(
        "areas.yaml:1:1: error: The file is not valid UTF-8. Save it as UTF-8."
      )
    )
  }

  @Test func theMarkThatSomeEditorsBeginAFileWithIsNoText() throws {
    let text = try #require(SmallRuleBase().files["borders/food.yaml"])
    #expect(try errors("borders/food.yaml", Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)) == [])
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
