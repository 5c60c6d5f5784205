import Guidance
import TestSupport
import Testing

@Suite struct ScaleReadingTests {
  @Test func itsPartiesAndPairsAreRead() throws {
    guard case .scale(let read) = try SmallRuleBase.instrument(.scale).content else {
      Issue.record("no scale")
      return
    }
    let english = LanguageCode("en")
    #expect(read.parties == ["mentor", "nurse"])
    #expect(read.pairs.map(\.id) == ["pace", "words"])
    #expect(read.pairs.map { $0.left[english] } == ["Slowly", "Few words"])
    #expect(read.pairs.map { $0.right[english] } == ["Fast", "Many words"])
    #expect(read.pairs.map { $0.talk[english] } == ["How fast?", "How many?"])
    #expect(read.pairs.map(\.origin) == [.source, .derived])
  }

  @Test(arguments: InstrumentFault.ofScales)
  func whatIsWrongIsTold(_ fault: InstrumentFault) throws { try fault.expectToBeTold() }
}
