import Guidance
import TestSupport
import Testing

/// Anchors and aliases: a few lines of them can stand for gigabytes.
@Suite(.timeLimit(.minutes(1))) struct AnchorGuardTests {
  private static let refusal =
    "error: Anchors (&name) and aliases (*name) are not allowed. Write the text out, or quote it."

  private func findings(_ text: String) throws -> [String] {
    try SmallRuleBase.findings(writing: text, to: "borders/bomb.yaml")
  }

  /// Forty levels, each nine times the one before.
  private func bomb(_ level: (Int, String) -> String) -> String {
    (1...40).reduce("a0: &a0 [x, x, x]\n") { text, number in
      text + level(number, Array(repeating: "*a\(number - 1)", count: 9).joined(separator: ", "))
    }
  }

  @Test func aBombOfAliasesIsRefusedBeforeItIsExpanded() throws {
    let text = bomb { "a\($0): &a\($0) [\($1)]\n" }
    #expect(try findings(text) == ["borders/bomb.yaml:1:5: \(Self.refusal)"])
  }

  @Test(arguments: ["? *a40\n: x\n", "*a40 : x\n", "[*a40]: x\n", "{*a40}\n", "? [*a40, *a40]\n: x\n"])
  func aBombInAKeyIsRefusedBeforeItIsHashed(_ key: String) throws {
    let text = bomb { "a\($0): &a\($0) [\($1)]\n" }
    #expect(try findings(text + "b:\n  - \(key)").first == "borders/bomb.yaml:1:5: \(Self.refusal)")
  }

  @Test func aBombWithWindowsLineEndsIsRefused() throws {
    let text = "- |\r\n  x\r\n" + bomb { "- &a\($0) [\($1)]\r\n" }.replacing("a0: &a0", with: "- &a0")
    #expect(try findings(text) == ["borders/bomb.yaml:3:3: \(Self.refusal)"])
  }

  @Test(arguments: [
    ("x:\t&a 1\n", "1:4"), ("x: # >\n  &a y\n", "2:3"), ("x:\r\n- k: |\r\n    t\r\n  o: &a 1\r\n", "4:6"),
    ("- k: |\n    t\n  o: &a y\n", "3:6"), ("a: &a [x]\n? *a : y\n", "1:4"), ("a: &a 1\nb: *a\n", "1:4"),
    ("&a x: y\n", "1:1"), ("a: 1\n\"b\": &b\n  c: d\n", "2:6"),
  ])
  func anAnchorIsRefusedWhereverItStands(_ text: String, _ place: String) throws {
    #expect(try findings(text) == ["borders/bomb.yaml:\(place): \(Self.refusal)"])
  }

  @Test func anAliasWithoutAnchorIsRefused() throws {
    #expect(try findings("a: *b\n") == ["borders/bomb.yaml:1:4: \(Self.refusal)"])
  }

  @Test(arguments: [
    "Ask R&D, or Q & A, *now* or \"&later\".", "og tid, *viktig*", "R &D og *viktig*", "*viktig* &amp; *viktig*, 3 * 3",
  ])
  func ampersandsAndAsterisksInTextAreText(_ text: String) throws {
    var rules = SmallRuleBase()
    let topic = try #require(rules.files[SmallRuleBase.topic])
    rules.files[SmallRuleBase.topic] = topic.replacing(
      "Ask your leader about pay.",
      with: ">-\n    \(text)\n  # *and* &now"
    )
    let (base, diagnostics) = try rules.inspect()
    #expect(diagnostics == [])
    #expect(base?.topics[0].texts[LanguageCode("en")]?.answer == text)
  }

  @Test func anAsteriskWithinAListEntryIsText() throws {
    #expect(try SmallRuleBase.findings(replacing: "- uten pay en", with: "- og tid, *viktig* & &nå") == [])
  }

  @Test func listsInListsWithoutEndAreRefused() throws {
    let found = try findings(String(repeating: "[", count: 100_000))
    #expect(found.count == 1)
    #expect(found.first?.contains("Maximum nesting level") == true)
  }

  @Test func aKeyThatIsNoWordIsRefused() throws {
    #expect(
      try SmallRuleBase.findings(replacing: "kind: far", with: "kind: far\n? [a, b]\n: c", in: "borders/food.yaml") == [
        "borders/food.yaml:3:3: error: A key must be a word. Is this a text that needs quotes?"
      ]
    )
  }
}
