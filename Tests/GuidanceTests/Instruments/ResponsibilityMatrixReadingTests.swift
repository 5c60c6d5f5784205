import Guidance
import TestSupport
import Testing

@Suite struct ResponsibilityMatrixReadingTests {
  @Test func itsRowsColumnsAndSuggestionsAreRead() throws {
    guard case .matrix(let read) = try SmallRuleBase.instrument(.matrix).content else {
      Issue.record("no matrix")
      return
    }
    let english = LanguageCode("en")
    #expect(read.rows.map { $0.title[english] } == ["Keys", "Lunch"])
    #expect(read.rows.map { $0.hint?[english] } == ["To all.", nil])
    #expect(read.columns.map { $0.title[english] } == ["Boss", "Cook"])
    #expect(read.suggestion(row: "keys", column: "boss") == .responsible)
    #expect(read.suggestion(row: "lunch", column: "cook") == .contributes)
    #expect(read.suggestion(row: "keys", column: "cook") == ResponsibilityMatrix.Duty.none)
    #expect(read.suggestion(row: "lunch", column: "boss") == nil)
  }

  @Test(arguments: InstrumentFault.ofMatrices)
  func whatIsWrongIsTold(_ fault: InstrumentFault) throws { try fault.expectToBeTold() }
}
