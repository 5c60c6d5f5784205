import Dialogue
import Guidance
import Routing
import TestSupport
import Testing

/// Lines that ask for something to fill in, and what is offered for them.
@Suite struct InstrumentFinderTests {
  private let base: RuleBase
  private let finder: InstrumentFinder

  init() throws {
    base = try ProjectRules.base.get()
    finder = InstrumentFinder(base: base, router: Router(base: base, model: try ProjectRules.model.get()))
  }

  @Test func theLexiconHasEveryConceptThatAsksForAnInstrument() {
    #expect(InstrumentFinder.concepts.subtracting(base.concepts.map(\.id)) == [])
  }

  @Test(arguments: [
    ("har dere en sjekkliste for samtykke", "checklist.consent"),
    ("finst det ein mal for samtykke", "checklist.consent"),
    ("is there a template for a Lesson Study loop", "plan.lesson-study-loop"),
  ])
  func theNearestTitleIsOffered(_ line: String, _ instrument: String) {
    #expect(finder.isAsked(in: Utterance(line)))
    #expect(finder.instruments(for: Utterance(line)).contains(instrument))
  }

  @Test(arguments: ["hva er rollen min", "kva er forventa av meg", "who pays me"])
  func aQuestionAsksForNoInstrument(_ line: String) {
    #expect(!finder.isAsked(in: Utterance(line)))
  }
}
