import Guidance
import Routing
import TestSupport
import Testing

@Suite struct ConversationPriorTests {
  private let base: RuleBase
  private let model: Model
  private let prior: ConversationPrior

  init() throws {
    base = try ProjectRules.base.get()
    model = try ProjectRules.model.get()
    prior = ConversationPrior(base: base, model: model)
  }

  private func odds(before topic: String, likelihood: Float) throws -> [String: Float] {
    var scores = [Float](repeating: 0, count: model.biases.count)
    let number = try #require(model.classes.firstIndex(of: topic))
    prior.add(before: number, likelihood: likelihood, to: &scores, sharpness: 1)
    return Dictionary(uniqueKeysWithValues: zip(model.classes, scores))
  }

  @Test func aFollowUpLeansToTheSameTopicItsNextStepsItsAreaAndItsKin() throws {
    let odds = try odds(before: "tst.what", likelihood: 0.9)
    let next = try #require(base.topic("tst.what")?.nextSteps.first { $0.command == "show" }?.argument)
    #expect(odds["tst.what", default: 0] > 1)
    #expect(odds[next, default: 0] > 1)
    #expect(odds["tst.cases", default: 0] > 0)
    #expect(odds["border.salary", default: 0] < 0)
    #expect(odds.values.allSatisfy { $0.isFinite }, "nothing is ruled out")
  }

  @Test func whatIsNoFollowUpOwesNothingToTheTopicBefore() throws {
    #expect(try odds(before: "tst.what", likelihood: 0).values.allSatisfy { $0 == 0 })
  }

  @Test func theLikelierAFollowUpTheMoreTheTopicBeforeCounts() throws {
    let surely = try odds(before: "tst.what", likelihood: 0.9)["tst.meetings", default: 0]
    let perhaps = try odds(before: "tst.what", likelihood: 0.5)["tst.meetings", default: 0]
    #expect(surely > perhaps)
    #expect(perhaps > 0)
  }

  @Test func anUnknownRoleSaysNothing() {
    var scores: [Float] = [0, 0]
    prior.add(role: "astronaut", to: &scores, sharpness: 1)
    #expect(scores == [0, 0])
  }
}
