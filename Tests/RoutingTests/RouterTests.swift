import Guidance
import Routing
import TestSupport
import Testing
import Training

@Suite struct RouterTests {
  private func router() throws -> Router {
    let base = try ProjectRules.base.get()
    return Router(base: base, model: try ProjectRules.model.get())
  }

  @Test func aClearQuestionIsAnswered() throws {
    let intent = try router().route(Question(Utterance("hva forventes av meg som medveileder?")))
    #expect(intent.outcome == .answer)
    #expect(intent.topics.first?.name == "cosupervision.expectations")
    #expect(intent.language == LanguageCode("nb"))
  }

  @Test func theBestAreRankedFallinglyAndShareOneProbability() throws {
    let intent = try router().route(Question(Utterance("kva med tid og pengar")))
    #expect(intent.ranked.count == Intent.mostRanked)
    #expect(intent.topics.count == Intent.mostRanked)
    #expect(intent.topics.allSatisfy { $0.isTopic })
    for list in [intent.ranked, intent.topics] {
      #expect(zip(list, list.dropFirst()).allSatisfy { $0.score >= $1.score && $0.probability >= $1.probability })
      #expect(list.reduce(0) { $0 + $1.probability } <= 1.001)
    }
    #expect(intent.topics.reduce(0) { $0 + $1.probability } <= intent.fieldProbability + 0.001)
  }

  @Test func theMarginIsBetweenTopicsAndLeavesBordersOut() throws {
    let router = try router()
    let texts = try ProjectRules.base.get().topics.flatMap { $0.samples.prefix(6).map(\.text) }
    var bordersBetween = 0
    for text in texts {
      let intent = router.route(Question(Utterance(text)))
      #expect(abs(intent.margin - (intent.topics[0].probability - intent.topics[1].probability)) < 0.00001)
      if !intent.ranked[1].isTopic { bordersBetween += 1 }
    }
    #expect(bordersBetween > 0, "otherwise this shows nothing")
  }

  @Test func somethingElseIsRefused() throws {
    for text in ["oppskrift på vafler", "who won the match", "", "?!", "asdfkj qwpoei"] {
      #expect(try router().route(Question(Utterance(text))).outcome == .unknown, "\(text)")
    }
  }

  /// Odds of 0.9 to 0.1 against the share of topics that concern the role: the same for all, whatever was asked.
  @Test func theRoleMakesItsOwnTopicsLikelierAndRulesNothingOut() throws {
    let router = try router()
    let base = try ProjectRules.base.get()
    let odds = router.context(of: Question(Utterance("hvor mange bruker tid på dette"), role: "leader"))
    for (number, name) in router.model.classes.enumerated() {
      guard let topic = base.topic(name) else { continue }
      #expect((odds[number] > 0) == topic.roles.contains("leader"), "\(name)")
      #expect(odds[number].isFinite)
    }
    let clear = "hva forventes av meg som medveileder?"
    let asLeader = router.route(Question(Utterance(clear), role: "leader"))
    #expect(asLeader.topics.first?.name == "cosupervision.expectations", "a clear question outweighs the role")
  }

  @Test func theSameWordsMeanAnotherTopicForEachRole() throws {
    let router = try router()
    func topic(_ role: String) -> String? {
      router.route(Question(Utterance("hva er min oppgave i dette?"), role: role)).topics.first?.name
    }
    #expect(topic("mentor") == "programme.mentor")
    #expect(topic("leader") == "programme.leader")
    #expect(topic("owner") == "programme.owner")
    #expect(topic("nqt") == "programme.new-teacher")
    #expect(topic("co-supervisor") == "cosupervision.expectations")
  }

  @Test func whoAsksIsAskedWhereItDecides() throws {
    let intent = try router().route(Question(Utterance("hva er min oppgave i dette?")))
    #expect(intent.outcome == .clarify)
    #expect(intent.crossroads == "crossroads.my-task")
  }

  @Test func whatWasTurnedDownIsLeftOut() throws {
    let router = try router()
    let utterance = Utterance("hva forventes av meg som medveileder?")
    let intent = router.route(Question(utterance, excluded: "cosupervision.expectations"))
    #expect(!intent.topics.contains { $0.name == "cosupervision.expectations" && $0.probability > 0 })
  }

  @Test func aFollowUpLeansOnTheTopicBefore() throws {
    let router = try router()
    let alone = router.route(Question(Utterance("og foreldrene?")))
    let after = router.route(Question(Utterance("og foreldrene?"), after: "cosupervision.prepare-pupils"))
    func probability(_ intent: Intent) -> Float {
      intent.topics.first { $0.name == "cosupervision.consent" }?.probability ?? 0
    }
    #expect(probability(after) > probability(alone))
    #expect(after.topics.first?.name == "cosupervision.consent")
  }

  @Test func theSameQuestionGivesTheSameIntentOnManyThreads() async throws {
    let router = try router()
    let question = Question(Utterance("studenten vil at jeg skal kle meg ut"), role: "co-supervisor")
    let first = router.route(question)
    let all = await withTaskGroup(of: Intent.self) { group in
      for _ in 0..<64 { group.addTask { router.route(question) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.allSatisfy { $0 == first })
  }
}
