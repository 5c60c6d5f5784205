import Guidance
import TestSupport
import Testing

extension InstrumentFault {
  /// Expects the fault to be told with nothing beside it, each time in the file of the instrument.
  func expectToBeTold() throws {
    let rules = try #require(rules, "the fixture has changed")
    let found = try rules.inspect().diagnostics
    #expect(found.map(\.message) == messages)
    #expect(Set(found.map(\.location.path)) == [SmallRuleBase.path(of: kind)])
  }
}
