import Dialogue
import Guidance
import Routing
import TestSupport
import Testing
import Wire

/// Conversations as people hold them, on the project's own rule base.
@Suite struct ConversationTests {
  private func assistant() throws -> Assistant {
    Assistant(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
  }

  /// Says line after line, each with the context of the reply before.
  private func talk(_ lines: String..., from context: Context = Context()) throws -> [Reply] {
    let assistant = try assistant()
    var context = context
    return try lines.map { line in
      let reply = try assistant.say(Say.Parameters(text: line, context: context))
      context = reply.context
      return reply
    }
  }

  @Test(arguments: [
    ("hva forventes av meg som medveileder?", "nb"), ("kva blir venta av meg som medrettleiar?", "nn"),
    ("what is expected of me as a co-supervisor?", "en"),
  ])
  func aQuestionIsAnsweredInItsLanguage(_ text: String, _ language: String) throws {
    let reply = try assistant().ask(Ask.Parameters(text: text))
    #expect(reply.outcome == .answer)
    #expect(reply.topic == "cosupervision.expectations")
    #expect(reply.language == language)
    #expect(reply.sections.map(\.kind) == [.isSo, .isNot, .actions, .next, .sources])
    #expect(reply.text.split(separator: " ").count <= 120)
  }

  @Test(arguments: [
    ("hva forventes av meg som medveileder?", nil), ("hvor mange timer", "cosupervision.time"),
    ("vaffeloppskrift", nil),
    ("as a principal, how much time?", nil), ("og tid?", "cosupervision.expectations"), ("plan", nil),
    ("hva er egentlig min oppgave oppi alt dette", nil),
  ])
  func whatIsUnderstoodIsWhatIsReplied(_ text: String, _ after: String?) throws {
    let parameters = Ask.Parameters(text: text, after: after)
    let reply = try assistant().ask(parameters)
    let (intent, language) = try assistant().understand(parameters)
    #expect(intent.outcome.rawValue == reply.outcome.rawValue)
    #expect(intent.confidence == reply.confidence)
    #expect(language.code == reply.language)
    if reply.outcome == .clarify {
      #expect(intent.choices(in: try ProjectRules.base.get()) == reply.alternatives.map(\.topic))
    }
  }

  @Test func nextStepsAreCommandsThatWork() throws {
    let assistant = try assistant()
    for topic in assistant.base.topics {
      for language in assistant.languages {
        let reply = try assistant.show(Show.Parameters(topic: topic.id, language: language))
        let next = try #require(reply.sections.first { $0.kind == .next })
        for item in next.items {
          let command = try #require(item.command)
          let shown = try assistant.say(Say.Parameters(text: command, context: Context(language: language)))
          #expect(shown.outcome == .answer, "\(topic.id): \(command)")
          #expect(shown.language == language)
        }
      }
    }
  }

  @Test func aDatedTopicSaysWhatToCheck() throws {
    let reply = try assistant().show(Show.Parameters(topic: "cosupervision.consent", language: "nb"))
    let check = try #require(reply.sections.first { $0.kind == .check })
    #expect(check.title == "Sist sjekket i november 2026")
    #expect(check.items.count == 1)
  }

  @Test func sourcesNameTheSectionAndHowMuchTheyRestOn() throws {
    let reply = try assistant().show(Show.Parameters(topic: "supervision.defensive-student", language: "nb"))
    let source = try #require(reply.sections.first { $0.kind == .sources }?.items.first)
    #expect(source.text == "Eik, Lyberg & Wittek (2020): «Mellommenneskelige relasjoner»")
    #expect(source.detail?.contains("16 informanter") == true)
  }

  @Test func whatNothingCoversIsRefusedWithTheNearestTopics() throws {
    let reply = try refusedWithTopics()
    #expect(reply.topic == nil)
    #expect(reply.alternatives.count == 3)
    #expect(reply.sections.map(\.kind) == [.nearest])
    #expect(reply.sections.first?.items.isEmpty == false)
  }

  /// A refusal that shows topics near the question.
  private func refusedWithTopics() throws -> Reply {
    let assistant = try assistant()
    let candidates = [
      "hva er lønnstrinnet mitt som lektor med opprykk", "hvem skal sitte i arbeidsgruppa for de nye",
      "hva må til for at det blir bra", "hvordan kan jeg forberede meg", "hva er viktig i starten?",
    ]
    let replies = try candidates.map { try assistant.say(Say.Parameters(text: $0)) }
    return try #require(replies.first { $0.outcome == .unknown && !$0.sections.isEmpty })
  }

  @Test func aGreetingIsMetKindlyAndWithoutTopics() throws {
    let reply = try assistant().ask(Ask.Parameters(text: "hei på deg!"))
    #expect(reply.outcome == .unknown)
    #expect(reply.sections.isEmpty)
    #expect(!reply.text.isEmpty)
  }

  /// A question that is asked back on, with its choices.
  private func askedBack() throws -> Reply {
    let assistant = try assistant()
    let candidates = [
      "tillit og forventninger", "er det tid og penger i dette", "roller og arbeidsdeling", "hjelp til samtalen",
      "hva må jeg avklare", "jeg er usikker på alt", "student og elev", "hva er min rolle?",
      "hvor mye tid må vi sette av?", "hvem skal være med?", "hva sier forskningen om gevinster?",
    ]
    let replies = try candidates.map { try assistant.say(Say.Parameters(text: $0)) }
    return try #require(replies.first { $0.outcome == .clarify && $0.alternatives.count >= 2 })
  }

  @Test func aChoiceIsPickedByNumberByOrdinalAndByWord() throws {
    let asked = try askedBack()
    #expect(asked.sections.first?.kind == .choices)
    #expect(asked.sections.first?.numbered == true)
    let second = asked.alternatives[1]
    for line in ["2", "2.", "den andre", "second", second.topic] {
      let reply = try talk(line, from: asked.context)[0]
      #expect(reply.outcome == .answer, "\(line)")
      #expect(reply.topic == second.topic, "\(line)")
    }
  }

  @Test func theNextStepsOfAnAnswerCanBePickedByNumber() throws {
    let replies = try talk("/vis cosupervision.time", "2")
    let next = try #require(replies[0].sections.first { $0.kind == .next })
    #expect(next.numbered)
    #expect(replies[0].context.choices?.count == next.items.count)
    #expect(replies[1].topic == replies[0].context.choices?[1])
  }

  @Test func theNearestTopicsOfARefusalCanBePickedByNumber() throws {
    let refused = try refusedWithTopics()
    #expect(try talk("1", from: refused.context)[0].topic == refused.alternatives.first?.topic)
  }

  @Test(arguments: [
    "studenten min har selvmordstanker", "jeg vil ikke leve lenger", "my student says she wants to die",
    "eleven min seier at han vil ta livet sitt",
  ])
  func dangerToLifeIsMetBeforeAnythingElse(_ text: String) throws {
    let reply = try assistant().ask(Ask.Parameters(text: text, role: "co-supervisor", after: "cosupervision.time"))
    #expect(reply.outcome == .unknown)
    #expect(reply.text.contains("113"))
    #expect(reply.sections.isEmpty)
  }

  @Test func aLineThatAsksForALanguageChangesIt() throws {
    let replies = try talk("hva forventes av meg som medveileder?", "In English, please", "og tid?")
    #expect(replies[1].language == "en")
    #expect(replies[2].language == "en")
  }

  @Test func aRoleThatComesWithNothingToAnswerIsSet() throws {
    let reply = try talk("jeg er rektor forresten")[0]
    #expect(reply.context.role == "leader")
    #expect(reply.outcome == .command)
  }

  @Test(arguments: ["hva er rollen som mentor", "jeg er lærer og har fått en masterstudent"])
  func aRoleThatIsNotOnesOwnIsNotNoted(_ text: String) throws {
    #expect(try talk(text)[0].context.role == nil)
  }

  @Test func aLongTextDoesNotGrowTheContext() throws {
    let reply = try talk(String(repeating: "å snakke om tid ", count: 4000) + "og får jeg betalt?")[0]
    #expect((reply.context.utterance?.utf8.count ?? 0) <= 2000)
    #expect(reply.context.utterance?.hasSuffix("og får jeg betalt?") == true)
  }

  @Test func aRoleIsTakenByItsNameInAnyLanguageToo() throws {
    let byName = try assistant().ask(Ask.Parameters(text: "hva må jeg avklare", role: "rektor"))
    let byId = try assistant().ask(Ask.Parameters(text: "hva må jeg avklare", role: "leader"))
    #expect(byName == byId)
  }

  @Test func aNumberThatWasNotOfferedIsTold() throws {
    let asked = try askedBack()
    for line in ["7", "0"] {
      let reply = try talk(line, from: asked.context)[0]
      #expect(reply.outcome == .rejected)
      #expect(reply.context.choices == asked.context.choices, "one may pick again")
    }
  }

  @Test func aNumberWithoutChoicesIsNoQuestion() throws {
    let reply = try talk("2")[0]
    #expect(reply.outcome == .rejected)
    #expect(reply.text == "Det er ingenting å velge mellom nå. Skriv et spørsmål, eller /hjelp.")
  }

  @Test func choicesCanBeTurnedDownOrPassedOver() throws {
    let asked = try askedBack()
    #expect(try talk("ingen av dem", from: asked.context)[0].context.choices == nil)
    let other = try talk("får jeg betalt for å være medveileder?", from: asked.context)[0]
    #expect(other.topic == "cosupervision.compensation")
    #expect(other.context.choices != asked.context.choices)
  }

  @Test func aFollowUpIsReadAgainstTheTopicBefore() throws {
    let replies = try talk("hva forventes av meg som medveileder?", "og tid?")
    #expect(replies[1].topic == "cosupervision.time")
    #expect(replies[1].context.previousTopic == "cosupervision.expectations")
  }

  @Test func aRoleToldInPassingIsRememberedAndShown() throws {
    let replies = try talk("jeg er rektor, og lurer på hva jeg må avklare med medveiledere på forhånd", "og tid?")
    #expect(replies[0].context.role == "leader")
    #expect(replies[0].note != nil)
    #expect(replies[1].context.role == "leader")
    #expect(replies[1].note == nil, "said once is enough")
  }

  @Test(arguments: [
    ("hva er egentlig min oppgave her?", "mentor", "programme.mentor"),
    ("kva er oppgåva mi i dette?", "rektor", "programme.leader"),
    ("what is my part in all this?", "co-supervisor", "cosupervision.expectations"),
  ])
  func whoAsksIsAskedAndTheRoleAnswersAtOnce(_ line: String, _ role: String, _ topic: String) throws {
    let replies = try talk(line, role)
    #expect(replies[0].outcome == .clarify)
    #expect(replies[0].context.choiceRoles?.count == replies[0].alternatives.count)
    #expect(replies[1].topic == topic)
    #expect(replies[1].note != nil, "the role is shown")
    let byNumber = try talk(line, "2")
    #expect(byNumber[1].topic == byNumber[0].alternatives[1].topic)
    #expect(byNumber[1].context.role == byNumber[0].context.choiceRoles?[1])
    let told = try talk("jeg er \(role)", line)
    #expect(told[1].topic == topic)
  }

  @Test(arguments: [
    ("hva forventes av meg som medveileder?", "nei, jeg mente hvor mye tid det tar", "cosupervision.time"),
    ("kva blir venta av meg som medrettleiar?", "nei, eg meinte om eg får betalt", "cosupervision.compensation"),
    ("what is expected of me as a co-supervisor?", "no, I meant the parents' consent", "cosupervision.consent"),
  ])
  func aCorrectionIsAnsweredInsteadOfWhatCameBefore(_ first: String, _ correction: String, _ topic: String) throws {
    let replies = try talk(first, correction)
    #expect(replies[0].topic == "cosupervision.expectations")
    #expect(replies[1].topic == topic)
  }

  @Test(arguments: ["det var ikke det jeg spurte om", "feil", "that's not what I meant"])
  func anAnswerTurnedDownIsFollowedByTheNextBest(_ line: String) throws {
    let replies = try talk("hva forventes av meg som medveileder?", line, "1")
    #expect(replies[1].outcome == .clarify)
    #expect(!replies[1].alternatives.isEmpty)
    #expect(!replies[1].alternatives.contains { $0.topic == "cosupervision.expectations" })
    #expect(replies[2].topic == replies[1].alternatives.first?.topic)
  }

  @Test(arguments: [
    ("jeg er rektor", "leader"), ("rektor her", "leader"), ("eg er medrettleiar", "co-supervisor"),
    ("I'm a student", "student"),
  ])
  func aRoleToldAloneIsSet(_ line: String, _ role: String) throws {
    let reply = try talk(line)[0]
    #expect(reply.outcome == .command)
    #expect(reply.context.role == role)
  }

  @Test func theConversationKeepsItsLanguageForAFewWords() throws {
    let replies = try talk("what is expected of me as a co-supervisor?", "ok", "in 2026?")
    #expect(replies.map(\.language) == ["en", "en", "en"])
  }

  @Test func aChosenLanguageHoldsWhateverIsTyped() throws {
    let replies = try talk("/language nn", "what is expected of me as a co-supervisor?")
    #expect(replies[1].language == "nn")
    #expect(replies[1].topic == "cosupervision.expectations")
  }

  @Test func anEmptyLineIsMetWithAWord() throws {
    for line in ["", "   ", "\t"] {
      let reply = try talk(line)[0]
      #expect(reply.outcome == .rejected)
      #expect(!reply.text.isEmpty)
    }
  }

  @Test func whatIsNoTextIsToldSo() throws {
    let reply = try talk("👍👍")[0]
    #expect(reply.outcome == .unknown)
    #expect(reply.sections.isEmpty)
    #expect(reply.alternatives.isEmpty)
    #expect(reply.text == "Dette kunne jeg ikke lese som tekst. Skriv spørsmålet med vanlige ord.")
  }

  @Test func whatTheRuleBaseNoLongerHasIsForgotten() throws {
    let old = Context(
      language: "sv",
      role: "cook",
      topic: "gone.topic",
      choices: ["gone.topic"],
      previousTopic: "gone.too"
    )
    let reply = try talk("får jeg betalt for å være medveileder?", from: old)[0]
    #expect(reply.topic == "cosupervision.compensation")
    #expect(reply.context.role == nil || reply.context.role == "co-supervisor")
    #expect(reply.context.previousTopic == nil)
  }

  @Test func anUnknownRoleTopicOrLanguageIsAnErrorThatSuggests() throws {
    let assistant = try assistant()
    func error(_ parameters: Ask.Parameters) -> WireError? {
      do {
        _ = try assistant.ask(parameters)
        return nil
      } catch {
        return error
      }
    }
    #expect(error(Ask.Parameters(text: "tid", role: "mentr"))?.suggestion == "mentor")
    #expect(error(Ask.Parameters(text: "tid", after: "cosupervision.tim"))?.kind == .unknownTopic)
    #expect(error(Ask.Parameters(text: "tid", after: "cosupervision.tim"))?.suggestion == "cosupervision.time")
    #expect(error(Ask.Parameters(text: "tid", language: "sv"))?.member == "language")
    #expect(error(Ask.Parameters(text: " \n"))?.member == "text")
  }
}
