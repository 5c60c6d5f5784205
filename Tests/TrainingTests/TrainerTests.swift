import Guidance
import Routing
import TestSupport
import Testing
import Training

@Suite struct TrainerTests {
  private func base() throws -> RuleBase {
    try #require(try SmallRuleBase().inspect().base)
  }

  @Test func theSameRuleBaseGivesTheSameBytes() throws {
    let base = try base()
    let first = try Trainer().train(base).encoded()
    for _ in 0..<3 { #expect(try Trainer().train(base).encoded() == first) }
  }

  @Test func anotherRuleBaseGivesAnotherModel() throws {
    var base = try base()
    let first = Trainer().train(base)
    base.topics[0].texts[LanguageCode("nb")]?.samples[0].text = "noe helt annet om lønn"
    #expect(Trainer().train(base) != first)
  }

  @Test func whatWasLearnedRoutesItsSamples() throws {
    let base = try base()
    let router = Router(base: base, model: Trainer().train(base))
    for topic in base.topics {
      for sample in topic.texts.values.flatMap(\.samples) {
        #expect(router.route(Question(Utterance(sample.text))).topics.first?.name == topic.id, "\(sample.text)")
      }
    }
  }

  @Test func aRuleBaseWithoutBordersCanBeLearned() throws {
    var base = try base()
    base.borders = []
    let model = Trainer().train(base)
    #expect(model.classes == ["jobs.pay", "jobs.time"])
    #expect(model.calibration.figures.refused == 1)
  }

  @Test func figuresAreShares() throws {
    let figures = try ProjectRules.model.get().calibration.figures
    for share in [figures.right, figures.offered, figures.wrong, figures.refused, figures.language] {
      #expect((0...1).contains(share))
    }
    #expect(figures.offered >= figures.right)
    #expect(figures.right + figures.wrong <= 1)
    let base = try ProjectRules.base.get()
    let ofCrossroads = base.crossroads.reduce(0) { $0 + $1.samples.count }
    #expect(figures.samples == base.sampleCount - ofCrossroads + 3 * base.topics.count)
  }
}
