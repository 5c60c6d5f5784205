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

  @Test func aFileThatBelongsNowhereOrCannotBeReadIsLeftOut() throws {
    var rules = SmallRuleBase()
    rules.files["notes.yaml"] = "a: b\n"
    rules.files["topics/jobs/folder.yaml/inner.txt"] = "a folder where a file should be"
    let (base, diagnostics) = try read(rules)
    #expect(base.topics.count == 2)
    #expect(diagnostics.map(\.location.path) == ["notes.yaml", "topics/jobs/folder.yaml"])
  }

  @Test func aSoundFileIsNotLeftOutForACopyThatIsInTheWrongPlace() throws {
    var rules = SmallRuleBase()
    rules.files["topics/jobs/a copy.yaml"] = rules.files["topics/jobs/pay.yaml"]
    let (base, diagnostics) = try read(rules)
    #expect(base.topics.map(\.id) == ["jobs.pay", "jobs.time"])
    #expect(Set(diagnostics.map(\.location.path)) == ["topics/jobs/a copy.yaml"])
  }

  @Test(arguments: Instrument.Kind.allCases)
  func aFaultyInstrumentIsLeftOutAndNamed(_ kind: Instrument.Kind) throws {
    var rules = SmallRuleBase.withInstruments
    let path = SmallRuleBase.path(of: kind)
    rules.files[path]?.replace("topics: [jobs.pay, jobs.time]", with: "topics: [jobs.gone]")
    let (base, diagnostics) = try read(rules)
    #expect(base.instruments.map(\.kind) == Instrument.Kind.allCases.filter { $0 != kind })
    #expect(diagnostics.map(\.description) == ["\(path):3:10: error: The topic «jobs.gone» is unknown."])
  }

  @Test func instrumentsOfAllKindsMayBeFaultyAtOnce() throws {
    var rules = SmallRuleBase.withInstruments
    for kind in Instrument.Kind.allCases { rules.files[SmallRuleBase.path(of: kind)]?.append("more: of it\n") }
    let (base, diagnostics) = try read(rules)
    #expect(base.instruments == [])
    #expect(base.topics.map(\.id) == ["jobs.pay", "jobs.time"])
    #expect(diagnostics.count == Instrument.Kind.allCases.count)
  }

  @Test func instrumentsStayAndNameNoTopicOrRoleThatIsLeftOut() throws {
    var rules = SmallRuleBase.withInstruments
    rules.files["topics/jobs/time.yaml"] = "id: [\n"
    rules.files["roles/nurse.yaml"] = "id: nurse\n"
    let (base, diagnostics) = try read(rules)
    #expect(Set(diagnostics.map(\.location.path)) == ["topics/jobs/time.yaml", "roles/nurse.yaml"])
    #expect(base.instruments.map(\.kind) == Instrument.Kind.allCases)
    for instrument in base.instruments {
      #expect(instrument.topics.map(\.topic) == ["jobs.pay"])
      #expect(instrument.roles == ["mentor"])
      if case .plan(let plan) = instrument.content { #expect(plan.events.map(\.who) == [["mentor"], [], []]) }
    }
  }

  @Test func rolesThatAreLeftOutAreNotNamed() throws {
    var rules = SmallRuleBase()
    rules.files["roles/cook.yaml"] = "id: cook\n"
    rules.files["topics/jobs/pay.yaml"]?.replace("[mentor]", with: "[mentor, cook]")
    rules.files["topics/jobs/time.yaml"]?.replace("next: [show jobs.pay]", with: "next: [role cook, topics jobs]")
    let (base, _) = try read(rules)
    #expect(base.topics.map(\.roles) == [["mentor"], ["mentor"]])
    #expect(base.topics[1].nextSteps.map(\.command) == ["topics"])
  }

  @Test func withoutAnyTopicItIsRefused() throws {
    var rules = SmallRuleBase()
    for path in ["topics/jobs/pay.yaml", "topics/jobs/time.yaml"] { rules.files[path] = "id: [\n" }
    #expect(throws: InvalidRules.self) { try read(rules) }
  }

  @Test func itHasTheHashOfWhatIsUsedAndOfWhatIsLeftOut() throws {
    var rules = SmallRuleBase()
    let whole = try read(rules).base.hash
    rules.files["roles/cook.yaml"] = "id: cook\n"
    let partial = try read(rules).base.hash
    rules.files["roles/cook.yaml"] = "id: chef\n"
    #expect(try read(rules).base.hash == partial, "what stands in a file that is left out says nothing")
    #expect(partial != whole, "what leads to a file that is left out is a fault in the others alone")
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
