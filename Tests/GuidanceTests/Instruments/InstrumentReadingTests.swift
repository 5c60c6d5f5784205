import Guidance
import TestSupport
import Testing

@Suite struct InstrumentReadingTests {
  @Test func aSoundInstrumentOfEachKindIsReadWithoutFindings() throws {
    let (base, diagnostics) = try SmallRuleBase.withInstruments.inspect()
    #expect(diagnostics == [])
    let read = try #require(base)
    #expect(
      read.instruments.map(\.id) == [
        "checklist.shift", "scale.shift", "matrix.shift", "conversation.shift", "plan.shift", "audit.shift",
      ]
    )
    #expect(read.instruments.map(\.kind) == Instrument.Kind.allCases)
  }

  @Test(arguments: Instrument.Kind.allCases)
  func whatIsTheSameForAllIsRead(_ kind: Instrument.Kind) throws {
    let read = try SmallRuleBase.instrument(kind)
    #expect(read.roles == ["mentor", "nurse"])
    #expect(read.topics.map(\.topic) == ["jobs.pay", "jobs.time"])
    #expect(read.citations.map(\.source) == ["study2020"])
    #expect(read.citations.map(\.lines) == [[12...14, 20...20]])
    #expect(read.title[LanguageCode("en")] == "Shift")
    #expect(read.purpose[LanguageCode("nn")] == "Før vakta.")
    #expect(read.location.path == SmallRuleBase.path(of: kind))
  }

  @Test(arguments: InstrumentFault.ofAll)
  func whatIsWrongWithAnyOfThemIsTold(_ fault: InstrumentFault) throws { try fault.expectToBeTold() }

  @Test func aFaultIsToldWithItsPlace() throws {
    var rules = SmallRuleBase.withInstruments
    rules.files["checklists/shift.yaml"]?.replace("nn: Kvil, ", with: "")
    #expect(try rules.findings() == ["checklists/shift.yaml:21:9: error: «nn» is missing in «text»."])
  }

  @Test func anInstrumentInTheFolderOfAnotherKindIsTold() throws {
    var rules = SmallRuleBase.withInstruments
    rules.files["plans/list.yaml"] = rules.files["checklists/shift.yaml"]
    let found = try rules.inspect().diagnostics.map(\.message)
    #expect(found.contains("The id of plans/list.yaml must be plan.NAME after the file's name."))
  }

  @Test func anInstrumentInAFolderBelowIsTold() throws {
    var rules = SmallRuleBase.withInstruments
    rules.files["audits/old/shift.yaml"] = rules.files.removeValue(forKey: "audits/shift.yaml")
    #expect(
      try rules.findings() == [
        "audits/old/shift.yaml:1:1: error: The id «audit.shift» belongs in audits/shift.yaml."
      ]
    )
  }

  @Test func anIdThatStandsTwiceIsTold() throws {
    var rules = SmallRuleBase.withInstruments
    rules.files["scales/night.yaml"] = rules.files["scales/shift.yaml"]
    #expect(
      try rules.findings() == [
        "scales/night.yaml:1:1: error: The id «scale.shift» belongs in scales/shift.yaml.",
        "scales/shift.yaml:1:1: error: The instrument «scale.shift» stands already at scales/night.yaml:1:1.",
      ]
    )
  }

  @Test(arguments: Instrument.Kind.allCases)
  func anyOtherTextIsToldAndDoesNotStopTheReading(_ kind: Instrument.Kind) throws {
    var rules = SmallRuleBase.withInstruments
    for text in ["- a list\n", "word\n", "id: [\n", "id: {a: b}\nroles: {}\n", ""] {
      rules.files[SmallRuleBase.path(of: kind)] = text
      let (base, diagnostics) = try rules.inspect()
      #expect(base?.instruments.count == Instrument.Kind.allCases.count - 1)
      #expect(Set(diagnostics.map(\.location.path)) == [SmallRuleBase.path(of: kind)])
    }
  }
}
