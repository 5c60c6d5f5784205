import Guidance
import Routing
import TestSupport
import Testing

@Suite struct CounterfactualTests {
  private func changes(_ question: Question) throws -> [Counterfactual] {
    let base = try ProjectRules.base.get()
    let router = Router(base: base, model: try ProjectRules.model.get())
    return Explainer(router).counterfactuals(for: question, router.route(question), roles: base.roles.map(\.id))
  }

  @Test func theWordWithoutWhichItWouldHaveBeenAnotherTopicIsNamed() throws {
    let changes = try changes(Question(Utterance("lønn for medveileder")))
    #expect(changes.contains { $0.change == .withoutWord("lønn") })
  }

  @Test func theRoleThatWouldHaveDecidedIsNamed() throws {
    let changes = try changes(Question(Utterance("hva er min oppgave her?")))
    let roles = changes.compactMap { if case .withRole(let role) = $0.change { role } else { nil } }
    #expect(!roles.isEmpty)
    for change in changes where roles.contains(where: { change.change == .withRole($0) }) {
      #expect(change.intent.outcome == .answer)
    }
  }

  @Test func theTopicBeforeIsNamedWhereItDecided() throws {
    let changes = try changes(Question(Utterance("hvor mange møter er det?"), after: "tst.what"))
    #expect(changes.contains { $0.change == .withoutPreviousTopic })
  }

  @Test func whatManyWordsSayNoSingleOneChanges() throws {
    let clear =
      "hvor mye tid går med til å være medveileder for en masterstudent i løpet av uka, tid er det jeg mangler"
    #expect(try changes(Question(Utterance(clear))) == [])
  }
}
