import Guidance
import Routing
import TestSupport
import Testing
import Training

@Suite struct ExplainerTests {
  private func explainer() throws -> Explainer {
    Explainer(Router(base: try ProjectRules.base.get(), model: try ProjectRules.model.get()))
  }

  @Test func theEvidenceAddsUpToTheScore() throws {
    let explainer = try explainer()
    let question = Question(
      Utterance("får jeg betalt for å hjelpe masterstudenten"),
      role: "co-supervisor",
      after: "cosupervision.time"
    )
    let best = try #require(explainer.router.route(question).ranked.first)
    let evidence = explainer.evidence(for: question, best: best.number, runnerUp: nil)
    let sum = evidence.reduce(explainer.router.model.biases[best.number]) { $0 + $1.weight }
    #expect(abs(sum - best.score) < 0.01)
  }

  @Test func theHeaviestComesFirstAndNamesWhatWasTyped() throws {
    let explainer = try explainer()
    let question = Question(Utterance("får jeg BETALT"))
    let best = try #require(explainer.router.route(question).ranked.first)
    let evidence = explainer.evidence(for: question, best: best.number, runnerUp: nil)
    #expect(zip(evidence, evidence.dropFirst()).allSatisfy { abs($0.weight) >= abs($1.weight) })
    #expect(evidence.contains { $0.kind == .word("BETALT") })
  }

  @Test func theNearestSampleIsTheQuestionItselfWhereItIsOne() throws {
    let explainer = try explainer()
    let base = try ProjectRules.base.get()
    let topic = try #require(base.topic("cosupervision.compensation"))
    let sample = try #require(topic.texts[LanguageCode("nb")]?.samples.first)
    let nearest = explainer.samples(of: topic, like: Utterance(sample.text), count: 3)
    #expect(nearest.count == 3)
    #expect(nearest.first?.sample == sample)
    #expect(abs((nearest.first?.likeness ?? 0) - 1) < 0.001)
  }
}
