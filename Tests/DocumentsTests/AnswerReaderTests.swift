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
    ("j", "true"), ("n", "false"), ("ja (se referatet)", "true ((se referatet))"), ("hopp over", "skip"),
    ("veit ikkje", "skip"),
    ("don't know", "skip"), ("pass", "skip"),
  ])
  func aTickIsReadInEveryLanguageWithWhatStandsBehindIt(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.tick) == expected)
  }

  @Test(arguments: [
    "", "   ", "jaha", "jaa", "ja/nei", "neimen", "kanskje", "1", "true", "normalt", "😀", "/", "nøye", "xy",
  ])
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
    ("godt", "3"), ("delvs", "2"), ("Delvis, men ikke i alle team", "2 (men ikke i alle team)"),
    ("5", "fault: notANumber(ClosedRange(1...4))"), ("midt i", "fault: notANumber(ClosedRange(1...4))"),
    ("i", "1"), ("halvveis", "fault: notANumber(ClosedRange(1...4))"),
  ])
  func aLevelIsReadByNumberAndByName(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.level) == expected)
  }

  @Test(arguments: [
    ("1", "weekly"), ("3", "seldom"), ("2.", "fortnightly"), ("weekly", "weekly"), ("Hver uke", "weekly"),
    ("annen", "fortnightly"), ("hver m", "seldom"), ("anenhver", "fortnightly"), ("behov", "seldom"),
    ("annen, helst", "fortnightly (helst)"),
    ("2 fordi vi er få", "fortnightly (fordi vi er få)"),
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
    ("45 i dag", "45 (i dag)"), ("halvtime", "30"), ("en halv time", "30"), ("half an hour", "30"),
    ("Tre kvarter", "45"), ("minutter", "fault: notAChoice([\"30 minutter\", \"45 minutter\", \"2 minutter\"])"),
  ])
  func aNumberThatIsAnIdIsThatId(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.length) == expected)
  }

  @Test(arguments: [
    ("1,2", "weekly; fortnightly"), ("3 & 1", "seldom; weekly"), ("hver uke; annenhver uke", "weekly; fortnightly"),
    ("1, 1, 3", "weekly; seldom"), ("alle", "weekly; fortnightly; seldom"), ("All", "weekly; fortnightly; seldom"),
    ("hver uke og annenhver uke", "weekly; fortnightly"), ("1 og 3", "weekly; seldom"),
    ("hver måned, og ellers etter behov; 1", "seldom; weekly"), ("1,2,", "weekly; fortnightly"),
    ("1", "fault: tooFewChoices(fewest: 2)"), ("1,1", "fault: tooFewChoices(fewest: 2)"),
  ])
  func severalChoicesAreReadOnceEach(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.choices) == expected)
  }

  @Test(arguments: ["1,9", ",", ";;", "1 2", "alltid", "0,1", "rektor og mentor"])
  func oneWrongChoiceOfSeveralIsTold(_ line: String) throws {
    #expect(try Fields.reading(line, Fields.choices).hasPrefix("fault: notAChoice"))
  }

  @Test(arguments: [
    ("17.8.2027", "2027-08-17"), ("17/8/27", "2027-08-17"), ("2027-08-17", "2027-08-17"), ("29.2.2028", "2028-02-29"),
    ("29.2.2027", "fault: noSuchDay"), ("31.4.2027", "fault: noSuchDay"), ("32.1.2027", "fault: noSuchDay"),
    ("17.13.2027", "fault: noSuchDay"), ("snart", "fault: notADay"), ("2027", "fault: notADay"),
    ("0.0.0", "fault: noSuchDay"), ("vet ikke", "skip"),
  ])
  func aDayIsReadAndOneThatDoesNotExistRefused(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.day) == expected)
  }

  /// Read on Monday 17 August 2026.
  @Test(arguments: [
    ("17. august 2027", "2027-08-17"), ("17 August 2027", "2027-08-17"), ("August 17, 2027", "2027-08-17"),
    ("17/8-2027", "2027-08-17"), ("17/8 2027", "2027-08-17"), ("17.8.27", "2027-08-17"), ("17.8", "2026-08-17"),
    ("4.12", "2026-12-04"), ("4/12", "2026-12-04"), ("3.2.", "2027-02-03"), ("29.2", "2028-02-29"),
    ("i dag", "2026-08-17"), ("I morgen", "2026-08-18"), ("i morgon", "2026-08-18"), ("tomorrow", "2026-08-18"),
    ("om to uker", "2026-08-31"), ("om to veker", "2026-08-31"), ("in two weeks", "2026-08-31"),
    ("om ei veke", "2026-08-24"), ("om 10 dager", "2026-08-27"), ("om 6 måneder", "2027-02-17"),
    ("på torsdag", "2026-08-20"), ("torsdag", "2026-08-20"), ("neste mandag", "2026-08-24"), ("mandag", "2026-08-24"),
    ("på laurdag", "2026-08-22"), ("on Sunday", "2026-08-23"), ("torsdag 20. august", "2026-08-20"),
    ("fredag 4.12.2026", "2026-12-04"), ("17. aug", "2026-08-17"), ("1st of September", "2026-09-01"),
    ("den 1. okt. 2026", "2026-10-01"), ("Dec 4", "2026-12-04"), ("mai 17 2027", "2027-05-17"),
    ("2027-08-17", "2027-08-17"),
    ("30.02", "fault: noSuchDay"), ("30. februar", "fault: noSuchDay"), ("31.11.2026", "fault: noSuchDay"),
    ("august", "fault: notADay"), ("august 2027", "fault: notADay"), ("17", "fault: notADay"),
    ("3-4", "fault: notADay"), ("10 000", "fault: notADay"), ("neste uke", "fault: notADay"),
    ("om en stund", "fault: notADay"), ("-1.2.2027", "fault: notADay"), ("kl. 10", "fault: notADay"),
  ])
  func aDayIsReadAsPeopleTellIt(_ line: String, _ expected: String) throws {
    #expect(try Fields.reading(line, Fields.day, today: Day(year: 2026, month: 8, day: 17)) == expected)
  }

  @Test(arguments: ["17.8", "4. desember", "i morgen", "torsdag", "om en uke"])
  func aDayThatDependsOnTodayIsNotGuessed(_ line: String) throws {
    #expect(try Fields.reading(line, Fields.day) == "fault: notADay")
  }

  @Test(arguments: [
    ("er det lurt?", true), ("hvem kan være mentor", true), ("why me", true), ("rektor og mentor og teamet", true),
    ("rektor og mentor", false), ("alle", false), ("midt i", false), ("hvem", false),
  ])
  func whatAsksIsToldFromAShortWrongAnswer(_ line: String, _ asks: Bool) throws {
    let reader = AnswerReader(try ProjectRules.base.get().languages)
    #expect(reader.asks(line, at: Fields.choice) == asks)
    #expect(!reader.asks("17. august neste år klokka ti", at: Fields.day))
  }

  @Test(arguments: [
    ("Jeg foreslår at du ringer", true), ("kanskje du bør vente", true), ("I'd suggest a break", true),
    ("eg rår deg til å vente", true), ("Hun foreslo ingenting", false), ("Hun bor her", false),
    ("cant you just wait", true), ("", false),
  ])
  func adviceIsKnownByItsCues(_ text: String, _ isAdvice: Bool) throws {
    #expect(AnswerReader(try ProjectRules.base.get().languages).soundsLikeAdvice(text) == isAdvice)
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
