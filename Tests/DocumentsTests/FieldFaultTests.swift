import Documents
import Testing

/// Values as scripts send them.
@Suite struct FieldFaultTests {
  @Test(arguments: [
    (Fields.tick, Answer.flag(true)), (Fields.tick, .flag(false)), (Fields.tick, Field.irrelevant),
    (Fields.yesNo, .flag(true)),
    (Fields.score, .number(1)), (Fields.score, .number(5)), (Fields.level, .number(4)), (Fields.number, .number(0)),
    (Fields.choice, .text("seldom")), (Fields.choices, .list(["weekly", "seldom"])), (Fields.day, .text("2028-02-29")),
    (Fields.text, .text("to\nlinjer\tog tab")), (Fields.list, .list(["a"])),
  ])
  func aValueOfTheKindIsTaken(_ field: Field, _ answer: Answer) {
    #expect(field.fault(of: answer) == nil)
  }

  private static let ids = ["weekly", "fortnightly", "seldom"]

  @Test(arguments: [
    (Fields.tick, Answer.text("ja"), AnswerFault.notATick), (Fields.tick, .number(1), .notATick),
    (Fields.yesNo, Field.irrelevant, .notYesNo), (Fields.yesNo, .text("true"), .notYesNo),
    (Fields.score, .number(0), .notANumber(1...5)), (Fields.score, .number(6), .notANumber(1...5)),
    (Fields.score, .text("3"), .notANumber(1...5)), (Fields.score, .flag(true), .notANumber(1...5)),
    (Fields.level, .number(5), .notANumber(1...4)), (Fields.level, .text("Delvis"), .notANumber(1...4)),
    (Fields.number, .number(61), .notANumber(0...60)), (Fields.number, .list(["1"]), .notANumber(0...60)),
    (Fields.choice, .text("Hver uke"), .notAChoice(ids)), (Fields.choice, .text("1"), .notAChoice(ids)),
    (Fields.choice, .number(1), .notAChoice(ids)), (Fields.choice, .list(["weekly"]), .notAChoice(ids)),
    (Fields.choices, .list(["weekly", "x"]), .notAChoice(ids)), (Fields.choices, .text("weekly"), .notAChoice(ids)),
    (Fields.choices, .list(["weekly"]), .tooFewChoices(fewest: 2)),
    (Fields.choices, .list([]), .tooFewChoices(fewest: 2)),
    (Fields.choices, .list(["weekly", "weekly"]), .tooFewChoices(fewest: 2)),
    (Fields.day, .text("17.8.2027"), .notADay), (Fields.day, .text("2027-8-17"), .notADay),
    (Fields.day, .text("2027-02-29"), .noSuchDay), (Fields.day, .number(20_270_817), .notADay),
    (Fields.text, .number(1), .notAText), (Fields.text, .list(["a"]), .notAText), (Fields.text, .text(" \n"), .empty),
    (Fields.text, .text(""), .empty), (Fields.text, .text("a\u{85}"), .hiddenCharacter),
    (Fields.text, .text("\u{2066}a"), .hiddenCharacter),
    (Fields.list, .text("a"), .notAList), (Fields.list, .list([]), .empty), (Fields.list, .list(["a", ""]), .empty),
    (Fields.list, .list(["a", "b\u{0}"]), .hiddenCharacter),
  ])
  func aValueOfAnotherKindIsTold(_ field: Field, _ answer: Answer, _ fault: AnswerFault) {
    #expect(field.fault(of: answer) == fault)
  }

  @Test func theFirstWrongLineOfAListIsTold() {
    let long = String(repeating: "a", count: Field.longestText + 1)
    #expect(Fields.list.fault(of: .list(["a", long, ""])) == .tooLong(most: Field.longestText))
    #expect(Fields.list.fault(of: .list(Array(repeating: "a", count: 51))) == .tooManyLines(most: 50))
  }
}
