import Dialogue
import Documents
import FoundationEssentials
import Guidance
import TestSupport
import Testing
import Wire

/// Documents that others change, delete or never made.
@Suite struct SharedDocumentTests {
  @Test(arguments: ["nb", "nn", "en"])
  func aWriteThatComesBetweenIsToldAndNothingIsLost(_ language: String) async throws {
    let store = InterruptedStore()
    let script = try DialogueScript(language, store: store)
    try await script.run("> /{new} plan.practice-section\n> 17.8.2026\n  asks purpose")
    store.interrupt { memory in
      guard var document = try? memory.document("plan-1") else { return }
      document.answers["lead"] = .text("Den andre")
      _ = try? memory.update(document)
    }
    try await script.run(
      """
      > Trygghet
        rejected; says documentChanged; kept lead = Den andre; empty purpose; document plan-1
      > Trygghet
        dialogue; kept purpose = Trygghet; kept lead = Den andre; asks members
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func anAnswerToWhatSomebodyElseHasAnsweredIsNotTakenForTheNextField(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section
      > 17.8.2026
        asks purpose
      other > /{open} plan-1
        asks purpose
      other > Trygghet
        asks lead
      > Læring
        rejected; says documentChanged; empty lead; kept purpose = Trygghet
      > Leder
        kept lead = Leder
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func twoDesksAnswerInTurn(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section
      > 17.8.2026
      other > /{open} plan-1
      other > /{edit} 6 90
        kept length = 90
      > /{show}
        has 90
      > /{edit} 3 Leder
        kept lead = Leder; kept length = 90
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aDocumentThatWasDeletedMeanwhileIsToldOnce(_ language: String) async throws {
    try await DialogueScript(language).run(
      """
      > /{new} plan.practice-section
      other > /{delete} plan-1
      > 17.8.2026
        rejected; says documentGone; has 17.8.2026; has /{restore} plan-1; document none
      > [paid?]
        answer; unsaid documentUnknown; unsaid documentGone
      """
    )
  }

  @Test(arguments: ["nb", "nn", "en"])
  func whatIsTypedIntoADocumentThatIsGoneIsGivenBackAndIsNoQuestion(_ language: String) async throws {
    let script = try DialogueScript(language)
    try await script.run(
      """
      > /{new} plan.practice-section
      > 17.8.2026
      other > /{delete} plan-1
      > Kari strever med samtykke fra foreldrene.
        rejected; says documentGone; has Kari strever med samtykke fra foreldrene.; document none
      """
    )
    #expect(script.last?.topic == nil)
    #expect(script.last?.context.field == nil)
    #expect(script.last?.fault == .unknownDocument)
  }

  @Test(arguments: ["nb", "nn", "en"])
  func aConversationBeginsWithAWordOnWhatWasBegun(_ language: String) async throws {
    let script = try DialogueScript(language)
    func welcome() async throws -> String {
      try await script.desk.welcome(Welcome.Parameters(language: language)).lines.joined(separator: "\n")
    }
    let plain = try await welcome()
    try await script.run("> /{new} plan.practice-section\n> 17.8.2026\n> /{pause}")
    let one = try await welcome()
    #expect(one.count > plain.count)
    #expect(one.contains("/\(script.pack.commands["open"]?.words.first ?? "") plan-1"))
    try await script.run("> /{new} checklist.tst-start")
    let two = try await welcome()
    #expect(two.contains(" 2 "))
    #expect(two.contains("/\(script.pack.commands["documents"]?.words.first ?? "")"))
    try await script.run("> /{delete} plan-1\n> /{delete} checklist-1")
    #expect(try await welcome() == plain)
  }

  @Test func aStoreThatCannotBeReadKeepsNobodyFromBeginning() async throws {
    let desk = try DialogueScript("nb", store: UnavailableStore(.full)).desk
    #expect(try await desk.welcome(Welcome.Parameters()).title == "Veiviser")
    let reply = try await desk.say(Say.Parameters(text: "/ny checklist.tst-start"))
    #expect(reply.outcome == .rejected)
    #expect(reply.fault == .documentsUnavailable)
  }

  @Test(arguments: ["../../etc/passwd", "plan-99", "poem-1", "", "plan-1\u{0}", String(repeating: "x", count: 9999)])
  func whatAContextNamesByHandOpensNothing(_ id: String) async throws {
    let desk = try DialogueScript("nb").desk
    let context = Context(language: "nb", document: id, listed: [id, id])
    for line in [
      "1", "ja", "/vis", "/åpne", "/slett 1", "tilbake", "hopp", "/endre 1 x", "/angre", "/avtale", "/åpne 2",
    ] {
      let reply = try await desk.say(Say.Parameters(text: line, context: context))
      #expect(reply.outcome == .rejected || reply.outcome == .unknown, "\(line): \(reply.outcome) \(reply.text)")
      #expect(!reply.text.contains("NoDocument"), "\(line): \(reply.text)")
    }
    let answered = try await desk.say(Say.Parameters(text: "får jeg betalt som medveileder?", context: context))
    #expect(answered.topic == "cosupervision.compensation")
    #expect(answered.context.document == nil)
  }

  @Test(arguments: ["nb", "nn", "en"])
  func anInstrumentThatIsGoneIsToldAndKeepsNobodyFromAsking(_ language: String) async throws {
    let store = MemoryStore()
    try await DialogueScript(language, store: store).run("> /{new} plan.practice-section Vår plan\n> 17.8.2026")
    var base = try ProjectRules.base.get()
    base.instruments.removeAll { $0.id == "plan.practice-section" }
    let desk = try DialogueScript(language, store: store, base: base).desk
    let open = Context(language: language, document: "plan-1")
    let question = DialogueScript.words["paid?"]?[language] ?? ""
    let reply = try await desk.say(Say.Parameters(text: question, context: open))
    #expect(reply.topic == "cosupervision.compensation")
    try await DialogueScript(language, store: store, base: base).run(
      """
      > /{documents}
        command; has Vår plan
      > 1
        command; says instrumentGone; has plan.practice-section; has start: 2026-08-17
      > /{open} plan-1
        command; says instrumentGone; has Vår plan
      > /{show} plan-1
        command; says instrumentGone; has start: 2026-08-17
      > /{edit} plan-1 1
        rejected; says instrumentGone
      > /{history} plan-1
        command; says changeAnswered; has start
      > /{export} plan-1
        command; says exported; has json; lacks html
      > /{undo} plan-1
        command; says undone; says instrumentGone; revision 3
      > /{delete} plan-1
      > /{restore} plan-1
        command; says instrumentGone; revision 3
      > [paid?]
        answer
      > /{delete} plan-1
        command; says documentDiscarded
      """
    )
  }

  @Test func aStepThatTheRuleBaseNoLongerHasIsNotAskedFor() async throws {
    let store = MemoryStore()
    let script = try DialogueScript("nb", store: store)
    try await script.run("> /ny checklist.tst-start\n> ja")
    var document = try store.document("checklist-1")
    document.position = "gone"
    document.answers["also-gone"] = .flag(true)
    _ = try store.update(document)
    try await script.run(
      """
      > /åpne checklist-1
        asks announced
      > ja
        kept announced = true; asks long-term
      """
    )
  }
}
