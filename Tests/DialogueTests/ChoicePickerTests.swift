import Dialogue
import Guidance
import Routing
import TestSupport
import Testing

@Suite struct ChoicePickerTests {
  private let choices = [
    ChoicePicker.Choice(name: "cosupervision.time", title: "Tid til medveiledning"),
    ChoicePicker.Choice(name: "cosupervision.compensation", title: "Kompensasjon og honorar"),
  ]

  private func pick(_ line: String) throws -> ChoicePicker.Pick? {
    ChoicePicker(base: try ProjectRules.base.get()).pick(Utterance(line), of: choices)
  }

  @Test(arguments: [
    ("1", 0), ("2.", 1), ("den første", 0), ("to", 1), ("second one", 1), ("andre", 1), ("tid", 0), ("honorar", 1),
    ("kompensasjon", 1), ("nummer 2", 1), ("nr 2", 1), ("number 1", 0), ("cosupervision.time", 0), ("Honor", 1),
  ])
  func aLinePicks(_ line: String, _ place: Int) throws {
    #expect(try pick(line) == .place(place))
  }

  @Test(arguments: ["2 timer i uka", "hva med foreldrene", "hvor mye tid går det med til dette", "", "og"])
  func anotherLineIsANewQuestion(_ line: String) throws {
    #expect(try pick(line) == nil)
  }

  @Test func whatFitsBothPicksNeither() throws {
    #expect(try pick("cosupervision") == nil)
  }

  @Test func turningDownAndMissingAreTold() throws {
    #expect(try pick("ingen av dem") == ChoicePicker.Pick.none)
    #expect(try pick("3") == .outOfRange)
    #expect(try pick("0") == .outOfRange)
  }
}
