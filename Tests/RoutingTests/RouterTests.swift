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

  @Test func probabilitiesAddUpAndRankFallingly() throws {
    let intent = try router().route(Question(Utterance("kva med tid og pengar")))
    #expect(abs(intent.ranked.reduce(0) { $0 + $1.probability } - 1) < 0.001)
    #expect(zip(intent.ranked, intent.ranked.dropFirst()).allSatisfy { $0.score >= $1.score })
    #expect(abs(intent.topics.reduce(0) { $0 + $1.probability } - intent.fieldProbability) < 0.001)
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

  @Test func theRoleBreaksTiesAndNeverFilters() throws {
    let router = try router()
    let utterance = Utterance("hvor mange bruker tid på dette")
    let plain = router.route(Question(utterance))
    let leader = router.route(Question(utterance, role: "leader"))
    #expect(plain.ranked.count == leader.ranked.count)
    let base = try ProjectRules.base.get()
    for ranked in plain.topics {
      let with = try #require(leader.topics.first { $0.name == ranked.name })
      let concerns = base.topic(ranked.name)?.roles.contains("leader") == true
      #expect(abs(with.score - ranked.score - (concerns ? ContextWeights.role : 0)) < 0.0001)
    }
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

  @Test func aLongNewQuestionIsNoFollowUp() throws {
    let router = try router()
    #expect(router.readsAsFollowUp(Utterance("hva med tid")))
    #expect(router.readsAsFollowUp(Utterance("og hvis rektor ikke gir oss noe tid til dette i det hele tatt")))
    #expect(!router.readsAsFollowUp(Utterance("rektor gir oss ikke noe tid til dette i det hele tatt dette året")))
  }

  @Test func junkOfTheLongestSizeStaysWithinMilliseconds() throws {
    let router = try router()
    let junk = [
      String(repeating: "æ", count: 60_000), String(repeating: "veilederveileder", count: 4000),
      String(repeating: "og ", count: 20_000), String(repeating: "\u{1F600}", count: 15_000),
    ]
    let clock = ContinuousClock()
    let elapsed = clock.measure { for text in junk { _ = router.route(Question(Utterance(text))) } }
    // Far above what is measured (see the benchmarks), and far below what a quadratic step would take.
    #expect(elapsed < .seconds(1))
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
