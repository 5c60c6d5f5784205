import Documents
import Guidance
import TestSupport
import Testing

/// What people type, and the answer that it is read as.
@Suite struct AnswerReaderTests {
  private let notANumber = "fault: notANumber(ClosedRange(0...60))"

  @Test(arguments: [
    ("ja", "true"), ("JA", "true"), ("  jepp ", "true"), ("x", "true"), ("gjort", "true"), ("yes", "true"),
    ("done", "true"), ("ok", "true"), ("nei", "false"), ("ikkje enno", "false"), ("ikke ennå", "false"),
    ("not yet", "false"), ("no", "false"), ("ikke aktuelt", "irrelevant"), ("ikkje aktuelt", "irrelevant"),
    ("gjeld ikkje", "irrelevant"), ("n/a", "irrelevant"), ("not relevant", "irrelevant"),
    ("uaktuelt: vi har ingen studenter", "irrelevant (vi har ingen studenter)"),
    ("ja, vi tok det på mandag", "true (vi tok det på mandag)"), ("ja – avtalt", "true (avtalt)"),
    ("nei: venter på svar", "false (venter på svar)"), ("ja!", "true"), ("no, waiting", "false (waiting)"),
    ("ja (se referatet)", "true ((se referatet))"), ("hopp over", "skip"), ("veit ikkje", "skip"),
    ("don't know", "skip"), ("pass", "skip"),
  ])
  func aTickIsReadInEveryLanguageWithWhatStandsBehindIt(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.tick) == expected)
  }

  @Test(arguments: ["", "   ", "jaha", "neimen", "kanskje", "1", "true", "normalt", "😀", "/", "nøye", "xy"])
  func whatIsNeitherYesNorNoIsNoTick(_ line: String) throws {
    #expect(try Fields.reading(line, Fields.tick) == "fault: notATick")
    #expect(try Fields.reading(line, Fields.yesNo) == "fault: notYesNo")
  }

  @Test func yesAndNoKnowsNothingIrrelevant() throws {
    #expect(try Fields.reading("gjelder ikke", Fields.yesNo) == "fault: notYesNo")
    #expect(try Fields.reading("ja, begge", Fields.yesNo) == "true (begge)")
  }

  @Test(arguments: [
    ("1", "1"), ("5", "5"), (" 3 ", "3"), ("4.", "4"), ("2, men det varierer", "2 (men det varierer)"),
    ("3 fordi vi er nye", "3 (fordi vi er nye)"), ("5!", "5"), ("4: 2 av oss er uenige", "4 (2 av oss er uenige)"),
  ])
  func aScoreIsAWholeNumberWithARemark(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.score) == expected)
  }

  @Test(arguments: [
    "0", "6", "-1", "+3", "2,5", "2.5", "2½", "3-4", "3–4", "3/5", "3 4", "tre", "3a", "٣", "３", "1e3", "",
    "99999999999999999999999",
  ])
  func whatIsNoScoreIsRefused(_ line: String) throws {
    #expect(try Fields.reading(line, Fields.score) == "fault: notANumber(ClosedRange(1...5))")
  }

  @Test(arguments: [
    ("0", "0"), ("60", "60"), ("12 samtaler", "12"), ("12 Samtaler.", "12"),
    ("12 samtaler til sammen", "12 (samtaler til sammen)"),
    ("007", "7"),
  ])
  func aNumberMayComeWithItsUnit(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.number) == expected)
  }

  @Test(arguments: ["61", "-1", "1 000", "1.000", "10 000", "3 1/2", "12samtaler", "mange"])
  func aNumberOutOfRangeOrHalfReadIsRefused(_ line: String) throws {
    #expect(try Fields.reading(line, Fields.number) == notANumber)
  }

  @Test(arguments: [
    ("2", "2"), ("delvis", "2"), ("PÅ PLASS", "4"), ("3 i to team", "3 (i to team)"),
    ("5", "fault: notANumber(ClosedRange(1...4))"), ("godt", "fault: notANumber(ClosedRange(1...4))"),
  ])
  func aLevelIsReadByNumberAndByName(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.level) == expected)
  }

  @Test(arguments: [
    ("1", "weekly"), ("3", "seldom"), ("2.", "fortnightly"), ("weekly", "weekly"), ("Hver uke", "weekly"),
    ("annen", "fortnightly"), ("hver m", "seldom"), ("2 fordi vi er få", "fortnightly (fordi vi er få)"),
    ("1, men ikke i desember", "weekly (men ikke i desember)"), ("HVER UKE", "weekly"),
  ])
  func aChoiceIsReadByNumberIdTitleAndBeginning(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.choice) == expected)
  }

  @Test(arguments: ["0", "4", "-1", "hver", "uke", "1,2", "1-2", "2a", "", "???", "1 000"])
  func whatIsNoneOfTheChoicesOrSeveralIsRefused(_ line: String) throws {
    #expect(try Fields.reading(line, Fields.choice).hasPrefix("fault: notAChoice"))
  }

  @Test(arguments: [
    ("30", "30"), ("45 minutter", "45"), ("45 min", "45"), ("1", "30"), ("2", "2"), ("3", "2"),
    ("45 i dag", "45 (i dag)"),
  ])
  func aNumberThatIsAnIdIsThatId(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.length) == expected)
  }

  @Test(arguments: [
    ("1,2", "weekly; fortnightly"), ("3 & 1", "seldom; weekly"), ("hver uke; annenhver uke", "weekly; fortnightly"),
    ("1, 1, 3", "weekly; seldom"), ("1,2,", "weekly; fortnightly"),
    ("1", "fault: tooFewChoices(fewest: 2)"), ("1,1", "fault: tooFewChoices(fewest: 2)"),
  ])
  func severalChoicesAreReadOnceEach(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.choices) == expected)
  }

  @Test(arguments: ["1,9", ",", ";;", "1 2", "alle", "0,1"])
  func oneWrongChoiceOfSeveralIsTold(_ line: String) throws {
    #expect(try Fields.reading(line, Fields.choices).hasPrefix("fault: notAChoice"))
  }

  @Test(arguments: [
    ("17.8.2027", "2027-08-17"), ("17/8/27", "2027-08-17"), ("2027-08-17", "2027-08-17"), ("29.2.2028", "2028-02-29"),
    ("29.2.2027", "fault: noSuchDay"), ("31.4.2027", "fault: noSuchDay"), ("32.1.2027", "fault: noSuchDay"),
    ("17.13.2027", "fault: noSuchDay"), ("i morgen", "fault: notADay"), ("17.8.", "fault: notADay"),
    ("30.2.", "fault: noSuchDay"),
    ("0.0.0", "fault: noSuchDay"), ("vet ikke", "skip"),
  ])
  func aDayIsReadAndOneThatDoesNotExistRefused(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.day) == expected)
  }

  @Test(arguments: [
    ("A; B ;  C", "A; B; C"), ("én", "én"), (";A;", "A"), ("A;;B", "A; B"), (";", "fault: empty"),
    ("; ;", "fault: empty"),
    ("hopp", "skip"),
  ])
  func aListIsSplitAtSemicolons(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.list) == expected)
  }

  @Test func aListHasAnEnd() throws {
    let lines = Array(repeating: "a", count: Field.mostLines)
    #expect(try Fields.reading(lines.joined(separator: ";"), Fields.list) == lines.joined(separator: "; "))
    #expect(try Fields.reading((lines + ["a"]).joined(separator: ";"), Fields.list) == "fault: tooManyLines(most: 50)")
    let long = "a;" + String(repeating: "b", count: Field.longestText + 1)
    #expect(try Fields.reading(long, Fields.list) == "fault: tooLong(most: 2000)")
  }

  @Test(arguments: [
    ("1 av 3: ja", "1 av 3: ja"), ("  Vi møtes på tirsdager.  ", "Vi møtes på tirsdager."), ("ja", "ja"),
    ("👩‍🏫 og 🎉", "👩‍🏫 og 🎉"),
    ("'; DROP TABLE plan; --", "'; DROP TABLE plan; --"), ("{\"a\": 1}", "{\"a\": 1}"),
    ("../../etc/passwd", "../../etc/passwd"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"), ("", "fault: empty"), (" \u{A0} ", "fault: empty"),
    ("\u{200B}\u{FEFF}", "fault: empty"), ("a\u{1B}[31mb", "fault: hiddenCharacter"),
    ("a\u{0}b", "fault: hiddenCharacter"),
    ("a\u{202E}b", "fault: hiddenCharacter"), ("a\u{7F}", "fault: hiddenCharacter"), ("vet ikke", "skip"),
  ])
  func aTextIsTakenAsItIsUnlessItHidesSomething(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.text) == expected)
  }

  @Test func aTextHasAnEnd() throws {
    let longest = String(repeating: "å", count: Field.longestText)
    #expect(try Fields.reading(longest, Fields.text) == longest)
    #expect(try Fields.reading(longest + "å", Fields.text) == "fault: tooLong(most: 2000)")
  }

  @Test func aRemarkIsCheckedAsTextsAre() throws {
    #expect(try Fields.reading("ja, \u{1B}[2J", Fields.tick) == "fault: hiddenCharacter")
    let long = "ja, " + String(repeating: "a", count: Field.longestText + 1)
    #expect(try Fields.reading(long, Fields.tick) == "fault: tooLong(most: 2000)")
  }

  @Test(arguments: ["ok", "OK", "forslaget", "ta framlegget", "ja takk", "as suggested", "greit", "fine"])
  func aSuggestionIsTakenByAWord(_ line: String) throws {
    #expect(try Fields.reading(line, Fields.suggesting(.text("Vi møtes."), Fields.text)) == "Vi møtes.")
    #expect(try Fields.reading(line, Fields.suggesting(.list(["a", "b"]), Fields.list)) == "a; b")
    #expect(try Fields.reading(line, Fields.suggesting(.number(9), Fields.number)) == "9")
    #expect(try Fields.reading(line, Fields.suggesting(.text("seldom"), Fields.choice)) == "seldom")
    #expect(try Fields.reading(line, Fields.suggesting(.flag(false), Fields.yesNo)) == "false")
  }

  @Test(arguments: [Fields.text, Fields.list, Fields.day, Fields.choice, Fields.number, Fields.score])
  func whereNothingIsSuggestedThereIsNothingToTake(_ field: Field) throws {
    #expect(try Fields.reading("ok", field) == "fault: noSuggestion")
    #expect(try Fields.reading("ta forslaget", field) == "fault: noSuggestion")
  }
}
