import Guidance
import TestSupport
import Testing

@Suite struct AuditReadingTests {
  @Test func itsLevelsCircleAndCriteriaAreRead() throws {
    guard case .audit(let read) = try SmallRuleBase.instrument(.audit).content else {
      Issue.record("no audit")
      return
    }
    let english = LanguageCode("en")
    #expect(read.levelNames[english] == ["none", "few", "more", "all"])
    #expect(read.circle.map { $0.ask[english] } == ["Where?"])
    #expect(read.groups.map { $0.title[english] } == ["Work", "Home"])
    #expect(read.groups.map { $0.criteria.map(\.id) } == [["paid", "timed"], ["fed"]])
    #expect(read.groups[0].criteria.map { $0.evidence?[english] } == ["Payslips.", nil])
    #expect(read.groups[0].criteria.map(\.origin) == [.source, .derived])
    #expect(read.groups[0].criteria[0].text[english] == "All are paid.")
  }

  @Test(arguments: InstrumentFault.ofAudits)
  func whatIsWrongIsTold(_ fault: InstrumentFault) throws { try fault.expectToBeTold() }
}
