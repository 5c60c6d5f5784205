import Dialogue
import Routing
import TestSupport
import Testing

@Suite struct CorrectionFinderTests {
  private func correction(_ line: String) throws -> CorrectionFinder.Correction? {
    CorrectionFinder(base: try ProjectRules.base.get()).correction(in: Utterance(line))
  }

  @Test(arguments: [
    ("nei, jeg mente hvor lang tid det tar", "hvor lang tid det tar"), ("Nei – eg meinte løn!", "løn!"),
    ("no, I meant the parents", "the parents"), ("jeg mente: får jeg «betalt»?", "får jeg «betalt»?"),
  ])
  func whatWasMeantIsTakenAsItWasTyped(_ line: String, _ meant: String) throws {
    #expect(try correction(line) == .meant(meant))
  }

  @Test(arguments: [
    "det var ikke det jeg spurte om", "feil", "That's not what I meant.", "nei, jeg mente", "ikkje det",
  ])
  func aLineThatOnlyTurnsDownSaysSo(_ line: String) throws {
    #expect(try correction(line) == .other)
  }

  @Test(arguments: ["nei", "hva mente de med det", "jeg har gjort en feil", "", "no"])
  func anotherLineCorrectsNothing(_ line: String) throws {
    #expect(try correction(line) == nil)
  }
}
