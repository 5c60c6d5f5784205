import Guidance
import Routing
import TestSupport
import Testing
import Training

/// The samples beside each rule are its tests.
@Suite struct SampleTests {
  /// Every sample of a topic reaches it: as the answer, or among the choices. A few may be so short that they need the
  /// topic before («og tid?»).
  @Test func samplesReachTheirTopics() throws {
    let base = try ProjectRules.base.get()
    let router = Router(base: base, model: try ProjectRules.model.get())
    var missed: [String] = []
    var count = 0
    for topic in base.topics {
      for sample in topic.texts.values.flatMap(\.samples) {
        count += 1
        let intent = router.route(Question(Utterance(sample.text)))
        let offered = intent.topics.prefix(3).map(\.name)
        if intent.outcome == .unknown || !offered.contains(topic.id) {
          missed.append("\(sample.location): \(sample.text)")
        }
      }
    }
    #expect(count > 2000)
    #expect(Double(missed.count) <= 0.02 * Double(count), "\(missed.joined(separator: "\n"))")
  }

  @Test func samplesOfBordersAreRefused() throws {
    let base = try ProjectRules.base.get()
    let router = Router(base: base, model: try ProjectRules.model.get())
    var missed: [String] = []
    var count = 0
    for border in base.borders {
      for sample in border.texts.values.flatMap(\.samples) {
        count += 1
        if router.route(Question(Utterance(sample.text))).outcome != .unknown { missed.append(sample.text) }
      }
    }
    #expect(count > 2000)
    #expect(Double(missed.count) <= 0.01 * Double(count), "\(missed.joined(separator: "\n"))")
  }

  /// What `lint` says of the learned model: no sample contradicts others, and no near miss is answered by the topic that
  /// it only looks like.
  @Test func samplesAndNearMissesLeadWhereTheyBelong() throws {
    let check = SampleRouting(base: try ProjectRules.base.get(), model: try ProjectRules.model.get())
    #expect(check.findings().map(\.description) == [])
  }

  @Test func titlesAndTheirVariantsReachTheirTopics() throws {
    let base = try ProjectRules.base.get()
    let router = Router(base: base, model: try ProjectRules.model.get())
    var missed: [String] = []
    for topic in base.topics {
      for text in topic.texts.values {
        for variant in Variants.all(of: text.title) {
          let offered = router.route(Question(Utterance(variant))).topics.prefix(3).map(\.name)
          if !offered.contains(topic.id) { missed.append("\(topic.id): \(variant)") }
        }
      }
    }
    #expect(missed == [])
  }
}
