import Guidance
import TestSupport
import Testing

@Suite struct ChecklistReadingTests {
  @Test func itsGroupsAndItemsAreRead() throws {
    guard case .checklist(let read) = try SmallRuleBase.instrument(.checklist).content else {
      Issue.record("no checklist")
      return
    }
    let nynorsk = LanguageCode("nn")
    #expect(read.groups.map(\.id) == ["before", "after"])
    #expect(read.groups.map { $0.title?[nynorsk] } == ["Før", nil])
    #expect(read.groups.map { $0.items.map(\.id) } == [["pay", "hours"], ["rest"]])
    #expect(read.groups[0].items.map(\.origin) == [.source, .derived])
    #expect(read.groups[0].items.map { $0.hint?[nynorsk] } == ["Spør.", nil])
    #expect(read.groups[1].items[0].text[nynorsk] == "Kvil")
  }

  @Test(arguments: InstrumentFault.ofChecklists)
  func whatIsWrongIsTold(_ fault: InstrumentFault) throws { try fault.expectToBeTold() }
}
