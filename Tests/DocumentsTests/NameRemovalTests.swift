import Documents
import Testing

@Suite struct NameRemovalTests {
  private func removed(_ name: String, _ text: String) throws -> String {
    let removal = try #require(NameRemoval(name, replacement: "[X]"))
    let document = Instruments.document(.plan, ["f": .text(text)])
    guard let changed = removal.removing(from: document) else {
      #expect(removal.count(in: document) == 0)
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

  @Test func theNameTheAnswersTheListsAndTheCommentsAreSearched() throws {
    var document = Instruments.document(
      .plan,
      ["text": .text("Kari"), "list": .list(["Ola", "Karis og Kari"]), "number": .number(3), "flag": .flag(true)]
    )
    document.name = "Plan for Kari"
    document.comments = ["number": "sa Kari", "flag": "Karianne"]
    let removal = try #require(NameRemoval("kari", replacement: "[X]"))
    #expect(removal.count(in: document) == 5)
    let changed = try #require(removal.removing(from: document))
    #expect(changed.name == "Plan for [X]")
    #expect(changed.answers["text"] == .text("[X]"))
    #expect(changed.answers["list"] == .list(["Ola", "[X] og [X]"]))
    #expect(changed.comments == ["number": "sa [X]", "flag": "Karianne"])
    #expect(changed.answers["number"] == .number(3))
    #expect(changed.id == document.id && changed.revision == document.revision && changed.changed == document.changed)
    #expect(removal.removing(from: changed) == nil)
  }
}
