/// What would have changed how a question was understood.
package struct Counterfactual: Sendable, Equatable {
  package enum Change: Sendable, Equatable {
    /// Without this word, as it was typed.
    case withoutWord(String)
    /// If this role had asked.
    case withRole(String)
    /// If the role had not been known.
    case withoutRole
    /// Without the topic before.
    case withoutPreviousTopic
  }

  package var change: Change
  /// How the question would have been understood then.
  package var intent: Intent
}

extension Explainer {
  private static let mostChanges = 4

  /// What would have changed the outcome or the topic: each word left out in turn, the role and the topic before left out,
  /// and, where it was asked back, another role; in this order, at most four.
  ///
  /// - Parameters:
  ///   - roles: ids of the roles that may be tried.
  package func counterfactuals(for question: Question, _ intent: Intent, roles: [String]) -> [Counterfactual] {
    var changes: [Counterfactual] = []
    func consider(_ change: Counterfactual.Change, _ question: Question) {
      let other = router.route(question)
      let isSameTopic = other.outcome == .unknown || other.topics.first?.name == intent.topics.first?.name
      let isSame = other.outcome == intent.outcome && isSameTopic
      if !isSame { changes.append(Counterfactual(change: change, intent: other)) }
    }
    if question.role != nil {
      var other = question
      other.role = nil
      consider(.withoutRole, other)
    }
    if question.after != nil {
      var other = question
      other.after = nil
      consider(.withoutPreviousTopic, other)
    }
    for (index, token) in question.utterance.tokens.enumerated() {
      var other = question
      other.utterance = question.utterance.removing(index)
      consider(.withoutWord(question.utterance.typed(token)), other)
    }
    if intent.outcome == .clarify {
      for role in roles where role != question.role {
        var other = question
        other.role = role
        if router.route(other).outcome == .answer { consider(.withRole(role), other) }
      }
    }
    return Array(changes.prefix(Self.mostChanges))
  }
}
