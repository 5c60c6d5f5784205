import Guidance
import TestSupport
import Testing

@Suite struct LenientReadingTests {
  private func read(_ rules: SmallRuleBase) throws -> (base: RuleBase, diagnostics: [Diagnostic]) {
    let folder = try TemporaryFolder()
    try rules.write(to: folder.path)
    return try withExtendedLifetime(folder) { try RuleBase.readSoundFiles(folder.path) }
  }

  @Test func aSoundRuleBaseIsReadWhole() throws {
    let (base, diagnostics) = try read(SmallRuleBase())
    #expect(diagnostics.isEmpty)
    #expect(base.topics.map(\.id) == ["jobs.pay", "jobs.time"])
  }

  @Test func aFaultyTopicIsLeftOutAndNamedAndNothingLeadsToIt() throws {
    var rules = SmallRuleBase()
    rules.files["topics/jobs/time.yaml"]?.replace("roles: [mentor]", with: "roles: [cook]")
    let (base, diagnostics) = try read(rules)
    #expect(base.topics.map(\.id) == ["jobs.pay"])
    #expect(base.topics[0].nextSteps == [])
    #expect(diagnostics.map(\.location.path) == ["topics/jobs/time.yaml"])
  }

  @Test func severalKindsOfFilesMayBeFaultyAtOnce() throws {
    var rules = SmallRuleBase()
    rules.files["topics/jobs/time.yaml"] = "id: [\n"
    rules.files["roles/cook.yaml"] = "id: cook\n"
    rules.files["lexicon/more.yaml"] = "concepts: nothing\n"
    rules.files["borders/bad.yaml"] = "id: border.bad\n"
    let (base, diagnostics) = try read(rules)
    #expect(base.topics.map(\.id) == ["jobs.pay"])
    #expect(base.roles.map(\.id) == ["mentor"])
    #expect(base.borders.map(\.id) == ["border.food"])
    #expect(Set(diagnostics.map(\.location.path)).count == 4)
  }

  @Test func itHasTheHashOfWhatIsUsed() throws {
    var rules = SmallRuleBase()
    let whole = try read(rules).base.hash
    rules.files["roles/cook.yaml"] = "id: cook\n"
    #expect(try read(rules).base.hash == whole)
  }

  @Test(arguments: ["languages/nn.yaml", "areas.yaml", "sources.yaml"])
  func withoutWhatAllNeedItIsRefused(_ path: String) throws {
    var rules = SmallRuleBase()
    rules.files[path] = "- a\n"
    #expect(throws: InvalidRules.self) { try read(rules) }
  }

  @Test func withoutAnyBorderItIsRefused() throws {
    var rules = SmallRuleBase()
    rules.files["borders/food.yaml"] = "id: border.food\n"
    #expect(throws: InvalidRules.self) { try read(rules) }
  }
}
