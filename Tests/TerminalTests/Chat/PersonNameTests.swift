import Terminal
import Testing

struct PersonNameTests {
  @Test(arguments: [
    "Kari", "hva gjør jeg med kari?", "Karis gruppe", "KARI,", "/navn plan-1 For Kari", "(kari)", "e\u{301} kari",
  ])
  func aNameIsFoundWhereItStandsAlone(line: String) throws {
    #expect(try #require(PersonName("Kari")).stands(in: line))
  }

  @Test(arguments: ["Karianne", "Makari", "Karist", "", "kar", "Kari2"])
  func aNameIsNotFoundInAnotherWord(line: String) throws {
    #expect(try !#require(PersonName("Kari")).stands(in: line))
  }

  @Test func severalWordsMayStandApart() throws {
    let name = try #require(PersonName(" Kari  Nordmann "))
    #expect(name.stands(in: "om Kari   nordmanns time"))
    #expect(!name.stands(in: "om Kari og Nordmann"))
  }

  @Test(arguments: ["", " ", "12 ?"])
  func whatHasNoLettersIsNoName(name: String) {
    #expect(PersonName(name) == nil)
  }
}
