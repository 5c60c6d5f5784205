import Documents
import Guidance
import Testing

@Suite struct NameRemovalTests {
  private func removed(_ name: String, _ text: String) throws -> String {
    let removal = try #require(NameRemoval(name, replacement: "[X]"))
    let document = Instruments.document(.plan, ["f": .text(text)])
    guard let changed = removal.removing(from: document, of: nil) else {
      #expect(removal.count(in: document, of: nil) == 0)
      return text
    }
    return changed.answers["f"].map(Fields.brief) ?? ""
  }

  @Test(arguments: [
    ("Kari", "Kari kommer", "[X] kommer"), ("kari", "KARI og kari", "[X] og [X]"), ("Kari", "Karis bok", "[X] bok"),
    ("Kari", "KARIS BOK", "[X] BOK"), ("Kari", "(Kari)", "([X])"), ("Kari", "hos Kari.", "hos [X]."),
    ("Kari", "Kari", "[X]"), ("Kari", "Kari Kari", "[X] [X]"), ("Kari", "Karis, Kari", "[X], [X]"),
    ("Kari", "Kari's", "[X]'s"), ("Kari", "til «Kari»", "til «[X]»"), ("Åse Ødegård", "åse ødegård, Åse", "[X], Åse"),
    ("Åse", "A\u{30A}se kom", "[X] kom"), ("A\u{30A}se", "Åse kom", "[X] kom"), ("Ærlend", "ÆRLENDs", "[X]"),
    ("  Kari   Nordmann ", "Kari Nordmanns time", "[X] time"), ("Kari Nordmann", "Kari  Nordmann", "[X]"),
    ("Kari Nordmann", "Kari\nNordmann kom", "[X] kom"), ("Jonas", "Jonas' bok", "[X]' bok"), ("Jo", "Jo-Jo", "[X]-[X]"),
    ("K. N.", "møte med K. N. i dag", "møte med [X] i dag"), ("José", "jose og JOSÉ", "jose og [X]"),
    ("Bo 2", "Bo 2 og Bo 23", "[X] og Bo 23"), ("李", "李 kom", "[X] kom"),
  ])
  func aNameIsTakenOutWhereItStands(_ name: String, _ text: String, _ left: String) throws {
    #expect(try removed(name, text) == left)
  }

  @Test(arguments: [
    ("Kari", "Karianne"), ("Kari", "Karisma"), ("Kari", "Askari"), ("Kari", "Kariss"), ("Bo", "bok og Bos2"),
    ("Liv", "livet"),
    ("Ås", "Åsne"), ("Kari", "Kåri"), ("Kari Nordmann", "Kari og Nordmann"), ("Kari Nordmann", "KariNordmann"),
    ("Kari Nordmann", "Kari"), ("Ole", "skole, Ole9"), ("Kari", ""),
  ])
  func nothingIsTakenOutOfLongerOrOtherWords(_ name: String, _ text: String) throws {
    #expect(try removed(name, text) == text)
  }

  @Test(arguments: ["", "  ", "...", "123", "-", "🎉"])
  func aNameHasLetters(_ name: String) {
    #expect(NameRemoval(name, replacement: "[X]") == nil)
  }

  @Test func idsAreLeftAsTheyAreAlsoWhereTheyLookLikeTheName() throws {
    let removal = try #require(NameRemoval("student", replacement: "[X]"))
    let samples: [(Document.Kind, [String: Answer])] = [
      (.scale, ["parties": .list(["student", "nurse"]), "student.pace": .number(2)]),
      (.matrix, ["keys.student": .text("student")]), (.checklist, ["student": .text("student")]),
      (.conversation, ["length": .text("student")]),
    ]
    for (kind, answers) in samples {
      var document = Instruments.document(kind, answers)
      document.comments = ["x": "sa student"]
      document.name = "Plan"
      #expect(removal.count(in: document, of: nil) == 1, "\(kind)")
      let changed = try #require(removal.removing(from: document, of: nil))
      #expect(changed.answers == answers)
      #expect(changed.comments == ["x": "sa [X]"])
    }
  }

  @Test func theChoiceInAPlanIsAnIdAndAnAnswerToWhatIsAskedNoMoreIsNot() throws {
    let removal = try #require(NameRemoval("weekly", replacement: "[X]"))
    let document = Instruments.document(
      .plan,
      ["rhythm": .text("weekly"), "goal": .text("weekly"), "gone": .text("weekly")]
    )
    let changed = try #require(removal.removing(from: document, of: Instruments.make("x", .plan(Instruments.plan()))))
    #expect(changed.answers == ["rhythm": .text("weekly"), "goal": .text("[X]"), "gone": .text("[X]")])
  }

  @Test func whatIsWrittenLongerThanANameMayBeIsCut() throws {
    var document = Instruments.document(.plan, [:])
    document.name = String(repeating: "Bo ", count: 26)
    let removal = try #require(NameRemoval("Bo", replacement: "[navn fjernet]"))
    let name = try #require(removal.removing(from: document, of: nil)).name
    #expect((try? DocumentName.checked(name)) != nil)
  }

  @Test(arguments: ["{ \"a\": \"hos Åse\"", "\"hos \\u00c5se\"", "x\\nÅse\\n", "Åse", "\\u00c5se\\"])
  func aNameIsSeenInATornFileWithEscapes(_ text: String) throws {
    #expect(try #require(NameRemoval("Åse", replacement: "")).stands(inFile: text))
  }

  @Test(arguments: ["", "Åsetun", "\\u00", "\\ud800Åsetun", "\\"])
  func nothingIsSeenInATornFileWithoutTheName(_ text: String) throws {
    #expect(!(try #require(NameRemoval("Åse", replacement: "")).stands(inFile: text)))
  }

  @Test func theNameTheAnswersTheListsAndTheCommentsAreSearched() throws {
    var document = Instruments.document(
      .plan,
      ["text": .text("Kari"), "list": .list(["Ola", "Karis og Kari"]), "number": .number(3), "flag": .flag(true)]
    )
    document.name = "Plan for Kari"
    document.comments = ["number": "sa Kari", "flag": "Karianne"]
    let removal = try #require(NameRemoval("kari", replacement: "[X]"))
    #expect(removal.count(in: document, of: nil) == 5)
    let changed = try #require(removal.removing(from: document, of: nil))
    #expect(changed.name == "Plan for [X]")
    #expect(changed.answers["text"] == .text("[X]"))
    #expect(changed.answers["list"] == .list(["Ola", "[X] og [X]"]))
    #expect(changed.comments == ["number": "sa [X]", "flag": "Karianne"])
    #expect(changed.answers["number"] == .number(3))
    #expect(changed.id == document.id && changed.revision == document.revision && changed.changed == document.changed)
    #expect(removal.removing(from: changed, of: nil) == nil)
  }
}
