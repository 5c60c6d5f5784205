import Guidance
import TestSupport
import Testing

@Suite struct RuleBaseReadingTests {
  /// The messages of the errors that reading `rules` gives, each as `path:line:column: message`.
  private func errors(in rules: SmallRuleBase) throws -> [String] {
    try rules.inspect().diagnostics.filter { $0.severity == .error }.map { "\($0.location): \($0.message)" }
  }

  private func errors(replacing text: String, with other: String, in path: String) throws -> [String] {
    var rules = SmallRuleBase()
    let old = try #require(rules.files[path])
    #expect(old.contains(text), "the fixture has changed")
    rules.files[path] = old.replacing(text, with: other)
    return try errors(in: rules)
  }

  @Test func aSoundRuleBaseIsReadWithoutFindings() throws {
    let (base, diagnostics) = try SmallRuleBase().inspect()
    #expect(diagnostics == [])
    let read = try #require(base)
    #expect(read.topics.map(\.id) == ["jobs.pay", "jobs.time"])
    #expect(read.topics[0].texts[LanguageCode("en")]?.title == "About pay")
    #expect(read.topics[0].nextSteps.first?.argument == "jobs.time")
    #expect(read.topics[0].citations.first?.lines == [12...14])
    #expect(read.borders.map(\.id) == ["border.food"])
    #expect(read.concepts.map(\.id) == ["hour", "pay"])
    #expect(read.sampleCount == 90)
    #expect(read.hash.count == 16)
  }

  @Test func theHashChangesWithAnyFile() throws {
    var other = SmallRuleBase()
    other.files["areas.yaml"]?.append("# a remark\n")
    #expect(try SmallRuleBase().inspect().base?.hash != other.inspect().base?.hash)
  }

  @Test func aFolderWithoutRulesSaysSo() throws {
    let folder = try TemporaryFolder()
    #expect(throws: InvalidRules.self) { try RuleBase.read(folder.path) }
    #expect(throws: InvalidRules.self) { try RuleBase.read(folder.path + "/nowhere") }
  }

  @Test func aSyntaxErrorIsToldWithItsPlace() throws {
    let found = try errors(replacing: "kind: far", with: "kind: [far", in: "borders/food.yaml")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("borders/food.yaml:3:3: YAML syntax: ") == true)
  }

  @Test func aKeyThatStandsTwiceIsTold() throws {
    let found = try errors(replacing: "kind: far", with: "kind: far\nkind: near", in: "borders/food.yaml")
    #expect(found == ["borders/food.yaml:2:1: The key kind stands twice."])
  }

  @Test func anUnknownKeyIsToldWithTheKnownOnes() throws {
    let found = try errors(replacing: "kind: far", with: "kind: far\ncolour: red", in: "borders/food.yaml")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("borders/food.yaml:3:1: «colour» is not a key here; the keys are ") == true)
  }

  @Test func anIdThatStandsTwiceIsTold() throws {
    var rules = SmallRuleBase()
    rules.files["topics/jobs/again.yaml"] = rules.files["topics/jobs/pay.yaml"]
    let found = try errors(in: rules)
    #expect(found.contains { $0.contains("The topic «jobs.pay» stands already at") })
    #expect(found.contains("topics/jobs/again.yaml:1:1: The id «jobs.pay» belongs in topics/jobs/pay.yaml."))
  }

  @Test func anUnknownRoleIsToldWithTheKnownOnes() throws {
    let found = try errors(replacing: "[mentor]", with: "[cook]", in: "topics/jobs/pay.yaml")
    #expect(found == ["topics/jobs/pay.yaml:1:1: The role «cook» is unknown; the roles are mentor."])
  }

  @Test func anUnknownSourceOrSectionIsTold() throws {
    #expect(
      try errors(replacing: "study2020", with: "gossip", in: "topics/jobs/pay.yaml") == [
        "topics/jobs/pay.yaml:4:5: The source «gossip» is unknown; the sources are study2020."
      ]
    )
    #expect(
      try errors(replacing: "section: results", with: "section: preface", in: "topics/jobs/pay.yaml") == [
        "topics/jobs/pay.yaml:4:5: The section «preface» is unknown; study2020 has results."
      ]
    )
  }

  @Test func linesOutsideTheSectionAreTold() throws {
    let found = try errors(replacing: "lines: 12-14", with: "lines: 45-60", in: "topics/jobs/pay.yaml")
    #expect(
      found == ["topics/jobs/pay.yaml:4:5: Lines 45-60 are outside the section «results», which has 10-50."]
    )
  }

  @Test func anUnknownCommandIsTold() throws {
    let found = try errors(replacing: "show jobs.time", with: "sing a song", in: "topics/jobs/pay.yaml")
    #expect(found.first?.hasPrefix("topics/jobs/pay.yaml:5:8: «sing» is not a command; the commands are ") == true)
  }

  @Test func aMissingTranslationIsTold() throws {
    var rules = SmallRuleBase()
    let text = try #require(rules.files["topics/jobs/pay.yaml"])
    rules.files["topics/jobs/pay.yaml"] = text.split(separator: "\nen:", maxSplits: 1).first.map { $0 + "\n" }
    #expect(
      try errors(in: rules) == [
        "topics/jobs/pay.yaml:1:1: The translation «en» is missing: add a block «en:»."
      ]
    )
  }

  @Test func aBlockOfAnUnknownLanguageIsTold() throws {
    let found = try errors(
      replacing: "id: border.food",
      with: "id: border.food\nsv: {samples: [mat]}",
      in: "borders/food.yaml"
    )
    #expect(found.first?.hasPrefix("borders/food.yaml:2:1: «sv» is not a key here") == true)
  }

  @Test func aWrongDateIsTold() throws {
    let found = try errors(replacing: "next:", with: "date: 2026-13\nnext:", in: "topics/jobs/pay.yaml")
    #expect(found.contains("topics/jobs/pay.yaml:5:1: «date» must be a year and a month, such as 2026-11, or a year."))
  }

  @Test func aPhraseWithoutItsPlaceholderNameIsTold() throws {
    let found = try errors(replacing: "{date}", with: "{day}", in: "languages/nb.yaml")
    #expect(found.contains { $0.contains("«{day}» is not filled in here; the places are {date}.") })
  }

  @Test func aPhraseThatLostAPlaceIsTold() throws {
    let found = try SmallRuleBase.findings(
      replacing: " {date}\"\n  choice",
      with: "\"\n  choice",
      in: "languages/nb.yaml"
    )
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix("warning: «dated» has lost its place {date}: what belongs there is not told.") == true
    )
  }

  @Test func aPlaceThatBeginsAPhraseIsReadToo() throws {
    let found = try SmallRuleBase.findings(replacing: "\"dated {date}", with: "\"{day} {date}", in: "languages/nb.yaml")
    #expect(found.count == 1)
    #expect(found.first?.contains("«{day}» is not filled in here") == true)
  }

  @Test(arguments: ["[[first], [second]]", "[first, second, third]", "[[a], [b], []]", "[[a], [b], [c], [d]]"])
  func ordinalsThatAreNotThreeListsAreTold(_ ordinals: String) throws {
    #expect(
      try SmallRuleBase.findings(replacing: "[[first], [second], [third]]", with: ordinals, in: "languages/nb.yaml")
        == [
          """
          languages/nb.yaml:9:1: error: «ordinals» must be three lists: \
          words for the first, the second and the third choice.
          """
        ]
    )
  }

  @Test func controlCharactersAreRefused() throws {
    let found = try errors(
      replacing: "title: About pay",
      with: "title: \"About \\x1b[31mpay\"",
      in: "topics/jobs/pay.yaml"
    )
    #expect(found.contains { $0.contains("holds the control character U+1b") })
  }

  @Test func aRuleBaseThatWouldRefuseNothingIsTold() throws {
    var rules = SmallRuleBase()
    rules.files["borders/food.yaml"] = nil
    let found = try errors(in: rules)
    #expect(found == ["borders:1:1: There are no borders: nothing would be refused. Add one to borders/."])
  }

  @Test func anUrgentBorderNeedsWordsAndAReplyAndNoOtherHasWords() throws {
    let words = try errors(replacing: "kind: far", with: "kind: urgent", in: "borders/food.yaml")
    #expect(words.contains { $0.contains("«words» is missing") })
    #expect(words.contains { $0.contains("«reply» is missing") })
    let other = try errors(
      replacing: "nb:\n  samples",
      with: "nb:\n  words: [suppe]\n  samples",
      in: "borders/food.yaml"
    )
    #expect(other.contains { $0.contains("Only a border of the kind urgent has «words».") })
  }
}
