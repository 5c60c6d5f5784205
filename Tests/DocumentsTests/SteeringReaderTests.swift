import Documents
import Guidance
import TestSupport
import Testing

/// Lines that find the way in a dialogue, and those that do not.
@Suite struct SteeringReaderTests {
  private func steering(_ line: String) throws -> String {
    switch SteeringReader(try ProjectRules.base.get().languages).read(line) {
    case .edit(let number, let answer): "edit \(number)" + (answer.map { " \($0)" } ?? "")
    case let steering?: "\(steering)"
    case nil: "none"
    }
  }

  @Test(arguments: [
    ("gå tilbake", "back"), ("ga tilbake", "back"), ("Gaa tilbake.", "back"), ("forrige", "back"), ("Forrige?", "back"),
    ("jeg vil gå tilbake", "back"), ("gå attende", "back"), ("førre", "back"), ("go back", "back"),
    ("Go back!", "back"),
    ("can I go back please", "back"), ("previous question", "back"),
    ("hvorfor spør du om dette?", "why"), ("kvifor spør du om dette?", "why"), ("why do you ask?", "why"), ("?", "why"),
    ("??", "why"), ("hvorfor", "why"), ("I dont understand", "why"),
    ("jeg vil slutte", "pause"), ("eg vil slutte", "pause"), ("I want to stop", "pause"), ("stopp", "pause"),
    ("hjelp", "help"), ("Hjelp!", "help"), ("kan du hjelpe meg", "help"), ("help me please", "help"),
    ("vet ikke", "skip"), ("Vet ikke.", "skip"), ("dont know", "skip"), ("don’t know", "skip"), ("hopp over", "skip"),
    ("vis svarene mine", "show"), ("show my answers", "show"),
    ("hmm", "hesitation"), ("Hmm …", "hesitation"), ("eh", "hesitation"), ("…", "hesitation"),
  ])
  func theWayIsAskedForInEveryLanguage(_ line: String, _ expected: String) throws {
    #expect(try steering(line) == expected)
  }

  @Test(arguments: [
    ("endre svar 1", "edit 1"), ("endre svar 1 til 18.8.2027", "edit 1 18.8.2027"), ("Endre svar 3.", "edit 3"),
    ("spørsmål 1", "edit 1"), ("correct answer 3", "edit 3"), ("change my answer on 3", "edit 3"),
    ("change my answer on 3 to Kari Nordmann.", "edit 3 Kari Nordmann."), ("rett svar 12", "edit 12"),
    ("endre svar 3: Kari, Ola", "edit 3 Kari, Ola"), ("jeg vil endre svar 2", "edit 2"), ("gå tilbake til 4", "edit 4"),
    ("endre svar 99", "edit 99"),
  ])
  func anAnswerIsChangedByItsNumber(_ line: String, _ expected: String) throws {
    #expect(try steering(line) == expected)
  }

  @Test(arguments: [
    "Vi går tilbake til start i uke 34", "endre 3 timer i uka", "spørsmål 1 til 3 tas i møtet", "Hjelp fra rektor",
    "hvorfor ikke?", "Slutte med møter", "ja", "nei", "3", "endre svar", "Kari", "", "😀", "'; DROP TABLE plan; --",
    "hvorfor er tillit viktig i veiledning?", "jeg vil", "takk", "-", "ok",
  ])
  func whatMayBeAnAnswerIsLeftAlone(_ line: String) throws {
    #expect(try steering(line) == "none")
  }
}
