import Dialogue
import Guidance
import TestSupport
import Testing
import Wire

@Suite struct CommandTests {
  private func say(_ line: String, _ context: Context = Context()) throws -> Reply {
    let assistant = Assistant(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
    return try assistant.say(Say.Parameters(text: line, context: context))
  }

  @Test func everyCommandWorksByEachOfItsWordsInEveryLanguage() throws {
    for pack in try ProjectRules.base.get().languages {
      for (name, text) in pack.commands {
        for word in text.words {
          let reply = try say("/\(word)", Context(language: pack.code.code, utterance: "får jeg betalt"))
          #expect(reply.language == pack.code.code)
          let needsMore = name == "show" || CommandTable.documents.contains { $0.name == name }
          #expect(reply.outcome == (needsMore ? .rejected : .command), "/\(word)")
        }
      }
    }
  }

  @Test func helpListsEveryCommandInTheLanguageOfItsWord() throws {
    let reply = try say("/help")
    #expect(reply.language == "en")
    let commands = reply.sections.map { $0.items.compactMap(\.command) }
    #expect(commands[0] == ["/help", "/role", "/topics", "/show", "/sources", "/why", "/language", "/status", "/quit"])
    #expect(commands[1].prefix(3) == ["/new", "/documents", "/open"])
    #expect(commands[1].count == CommandTable.documents.count)
    #expect(try say("/hjelp").language == "nb")
    #expect(try say("/hjelp", Context(language: "nn")).language == "nn")
  }

  @Test func aBareCommandWordIsACommandAndASentenceIsNot() throws {
    #expect(try say("hjelp").outcome == .command)
    #expect(try say("hjelp meg med samtykke fra foreldre").outcome != .command)
    #expect(try say("hvorfor").outcome != .command, "a question word alone asks")
  }

  @Test func anUnknownCommandSuggestsTheNearest() throws {
    let reply = try say("/hjep")
    #expect(reply.outcome == .rejected)
    #expect(reply.text == "Kommandoen /hjep finnes ikke. Mente du /hjelp? /hjelp viser alle.")
    let stranger = try say("/blomkarse")
    #expect(stranger.outcome == .rejected)
    #expect(stranger.sections.first?.items.first?.command == "/hjelp")
  }

  @Test func topicsCanBeListedByAreaAndRole() throws {
    let base = try ProjectRules.base.get()
    let ofThesis = base.topics.count { $0.area == "thesis" }
    #expect(try say("/emner thesis").sections.flatMap(\.items).count == ofThesis)
    #expect(try say("/emner Masteroppgaven").sections.flatMap(\.items).count == ofThesis)
    let ofStudents = try say("/emner student").sections.flatMap(\.items)
    #expect(ofStudents.count == base.topics.count { $0.roles.contains("student") })
    #expect(try say("/emner alle").sections.flatMap(\.items).count == base.topics.count)
    #expect(try say("/emner studenter").sections.flatMap(\.items).count == ofStudents.count, "a role before an area")
    #expect(try say("/emner praksis").sections.map(\.title) == ["Praksis for studenter"])
    #expect(try say("/emner hage").outcome == .rejected)
  }

  @Test func theAreasAreListedWithCommandsThatListTheirTopics() throws {
    let base = try ProjectRules.base.get()
    for pack in base.languages {
      let context = Context(language: pack.code.code)
      let areas = try say("/topics", context).sections.flatMap(\.items)
      #expect(areas.count == base.areas.count + 1)
      for area in areas {
        let listed = try say(try #require(area.command), context).sections.flatMap(\.items)
        #expect("\(listed.count)" == area.text, "\(area)")
      }
    }
  }

  @Test func aRoleIsShownWithItsCardAndItsTopicsCanBePicked() throws {
    let reply = try say("/rolle mentor")
    #expect(reply.title == "Mentor")
    #expect(reply.sections.map(\.kind) == [.isSo, .isNot, .worksWith, .actions, .next, .sources])
    #expect(reply.note?.contains("/rolle ingen") == true)
    let first = try #require(reply.context.choices?.first)
    #expect(try say("1", reply.context).topic == first)
  }

  @Test func theCardOfAnotherRoleIsShownWithoutTakingItOn() throws {
    for word in ["rektor", "leader", "nqt", "veileder"] {
      let reply = try say("/vis \(word)", Context(role: "mentor"))
      #expect(reply.outcome == .command, "\(word)")
      #expect(reply.sections.map(\.kind).contains(.worksWith), "\(word)")
      #expect(reply.context.role == "mentor", "\(word)")
    }
    #expect(try say("/vis programme.mentor").topic == "programme.mentor")
  }

  @Test func aTopicIsShownByItsIdOrTheEndOfIt() throws {
    #expect(try say("/vis cosupervision.time").topic == "cosupervision.time")
    #expect(try say("/vis time").topic == "cosupervision.time")
    let wrong = try say("/vis cosupervision.tme")
    #expect(wrong.outcome == .rejected)
    #expect(wrong.sections.first?.items.first?.command == "/vis cosupervision.time")
  }

  @Test func aRoleIsSetByNameInAnyLanguageAndCleared() throws {
    for word in ["medveileder", "co-supervisor", "medrettleiar", "Medveileder"] {
      #expect(try say("/rolle \(word)").context.role == "co-supervisor", "\(word)")
    }
    #expect(try say("/rolle ingen", Context(role: "mentor")).context.role == nil)
    let unknown = try say("/rolle kokk", Context(role: "mentor"))
    #expect(unknown.outcome == .rejected)
    #expect(unknown.context.role == "mentor")
    #expect(unknown.sections.first?.items.count == (try ProjectRules.base.get().roles.count))
  }

  @Test func whyExplainsTheLastAnswerOrAnother() throws {
    let context = Context(language: "nb", topic: "cosupervision.compensation", utterance: "får jeg betalt")
    let reply = try say("/hvorfor", context)
    #expect(reply.text.contains("Kompensasjon og honorar"))
    #expect(reply.text.contains("topics/cosupervision/compensation.yaml, linje 2"))
    #expect(reply.sections.map(\.kind) == [.evidence, .evidence, .evidence, .evidence])
    #expect(reply.context == context)
    #expect(try say("/hvorfor når har jeg tid til dette", context).text.contains("Tid til medveiledning"))
    #expect(try say("/hvorfor").outcome == .rejected)
  }

  @Test func sourcesCanBeNarrowedToATopic() throws {
    let cited = Set(try ProjectRules.base.get().topics.flatMap { $0.citations.map(\.source) })
    #expect(try say("/kilder").sections.flatMap(\.items).count == cited.count)
    #expect(try say("/kilder time").sections.flatMap(\.items).count == 1)
    #expect(try say("/kilder supervision.defensive-student").sections.flatMap(\.items).count == 1)
    #expect(try say("/kilder finnes.ikke").outcome == .rejected)
  }

  @Test func quitEndsTheConversation() throws {
    #expect(try say("/slutt").endsConversation == true)
    #expect(try say("quit").endsConversation == true)
    #expect(try say("/hjelp").endsConversation == nil)
  }

  @Test func statusTellsLanguageRoleAndRules() throws {
    let reply = try say("/status", Context(language: "nb", role: "mentor"))
    #expect(reply.text.hasPrefix("\(try ProjectRules.base.get().topics.count) emner og "))
    #expect(reply.sections.flatMap(\.items).map(\.text).contains("rollen mentor"))
  }

  @Test func theListForCompletionHoldsTheWordsOfAllLanguages() throws {
    let assistant = Assistant(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
    let commands = try assistant.commands(Commands.Parameters(language: "nn")).commands
    let show = try #require(commands.first { $0.name == "show" })
    #expect(show.words.first == "vis")
    #expect(show.words.contains("show"))
    #expect(show.argument == .topic)
  }

  @Test func aCommandWithoutWordsOrWordsWithoutACommandAreFound() throws {
    var base = try ProjectRules.base.get()
    let quit = base.languages[0].commands.removeValue(forKey: "quit")
    base.languages[0].commands["sing"] = quit
    let messages = CommandTable.check(base).map(\.message)
    #expect(messages.contains("The command «quit» has no words here: add it under «commands»."))
    #expect(messages.contains("There is no command «sing»: remove it."))
  }

  @Test(arguments: ["nb", "nn", "en"])
  func helpTellsHowCommandsAreCompletedAndWhatAnswersMayBe(_ language: String) throws {
    let pack = try #require(try ProjectRules.base.get().languages.first { $0.code.code == language })
    let reply = try say("/help", Context(language: language))
    let items = reply.sections.flatMap(\.items)
    for command in ["tick", "comment", "edit", "export"] {
      let call = "/\(pack.commands[command]?.words.first ?? "")"
      let item = try #require(items.first { $0.command == call })
      #expect(item.text.contains(call + " "), "\(item.text)")
    }
    #expect(items.contains { $0.text.hasPrefix("ok ") })
    #expect(items.contains { $0.text.hasPrefix("= ") })
  }

  @Test func helpOnACommandTellsOfThatAlone() throws {
    for line in ["/hjelp hopp", "/hjelp /hopp", "/hjelp SKIP"] {
      let reply = try say(line, Context(language: "nb"))
      #expect(reply.sections.flatMap(\.items).map(\.command) == ["/hopp"], "\(line)")
      #expect(reply.note == "/hopp kan du også skrive som /hoppover.")
    }
    #expect(try say("/hjelp pause").note == nil)
    #expect(try say("/hjelp hopq").text.contains("/hopp"))
    #expect(try say("/hjelp hopq").outcome == .rejected)
  }
}
