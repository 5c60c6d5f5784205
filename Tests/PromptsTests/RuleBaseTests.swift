import Dialogue
import FoundationEssentials
import Guidance
import TestSupport
import Testing
import Wire

/// The project's own rule base is sound.
@Suite struct RuleBaseTests {
  @Test func thereAreNoFindings() throws {
    #expect(ProjectRules.diagnostics.map(\.description) == [])
    #expect(CommandTable.check(try ProjectRules.base.get()).map(\.description) == [])
  }

  @Test func everyAreaHasTopicsInEveryLanguage() throws {
    let base = try ProjectRules.base.get()
    #expect(base.languages.map(\.code.code) == ["en", "nb", "nn"])
    #expect(Set(base.topics.map(\.area)) == Set(base.areas.map(\.id)))
    #expect(base.topics.allSatisfy { $0.texts.count == base.languages.count })
  }

  /// What people ask is learned from enough askers, and from what is asked beside it.
  @Test func samplesAndBordersAreMany() throws {
    let base = try ProjectRules.base.get()
    for topic in base.topics {
      for (language, text) in topic.texts { #expect(text.samples.count >= 30, "\(topic.id) \(language)") }
      #expect((2...4).contains(topic.nearMisses.count), "\(topic.id)")
    }
    #expect(base.borders.count >= 70)
    for border in base.borders { #expect(border.samples.count >= 25, "\(border.id)") }
  }

  @Test func everyRoleHasACardWithThreeFirstThingsToDo() throws {
    let base = try ProjectRules.base.get()
    for role in base.roles {
      #expect(role.texts.values.allSatisfy { $0.card != nil }, "\(role.id)")
      for text in role.texts.values { #expect(text.card?.first.count == 3, "\(role.id)") }
    }
  }

  @Test func everyTopicSaysWhatToDoNextAndOnWhatItRests() throws {
    for topic in try ProjectRules.base.get().topics {
      #expect((1...2).contains(topic.nextSteps.count), "\(topic.id)")
      #expect(!topic.citations.isEmpty, "\(topic.id)")
      for text in topic.texts.values { #expect((2...6).contains(text.actions.count), "\(topic.id)") }
    }
  }

  /// Editors check what the program checks: a phrase or command added to one is added to the other.
  @Test func theSchemaOfLanguagesKnowsEveryPhraseAndCommand() throws {
    let file = try Data(contentsOf: URL(filePath: ProjectRules.folder + "/schema/language.schema.json"))
    let schema = try JSONDecoder().decode(JSONValue.self, from: file)
    func names(_ key: String) -> Set<String> {
      guard case .object(let members)? = schema["properties"]?[key]?["properties"] else { return [] }
      return Set(members.keys)
    }
    #expect(names("phrases") == Set(Phrase.allCases.map(\.rawValue)))
    #expect(names("commands") == Set(CommandTable.all.map(\.name)))
  }

  /// Words of bokmål that nynorsk does not have, in what the assistant says.
  @Test func nynorskIsNotBokmål() throws {
    let bokmål: Set = [
      "ikke", "jeg", "hva", "hvordan", "hvorfor", "hvem", "noe", "noen", "veileder", "veiledning", "medveileder", "fra",
      "bare", "mye", "hun", "selv", "også", "skole", "elever", "lærere", "gjøre", "være", "hvis",
    ]
    let base = try ProjectRules.base.get()
    let nynorsk = LanguageCode("nn")
    for topic in base.topics {
      guard let text = topic.texts[nynorsk] else { continue }
      let said = [text.title, text.answer] + text.isSo + text.isNot + text.actions
      // A journal keeps its name.
      let words = said.flatMap { $0.replacing("Bedre Skole", with: "").lowercased().split { !$0.isLetter } }.map(
        String.init
      )
      #expect(words.filter { bokmål.contains($0) } == [], "\(topic.id)")
    }
  }
}
