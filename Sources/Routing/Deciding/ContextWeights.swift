/// What the asker's role and the topic before add to a score: enough to break a tie between near topics, too little to
/// lift one that nothing else speaks for. In units of score, where a clear winner leads by 0.3 or more.
package enum ContextWeights {
  /// For a topic that concerns the asker's role.
  package static let role: Float = 0.08
  /// For a topic of the same area as the topic before, when the utterance reads as a follow-up.
  package static let sameArea: Float = 0.15
  /// Further, for a topic that the topic before points to as a next step.
  package static let nextStep: Float = 0.1
  /// For an urgent border whose words stand in the utterance: nothing outweighs it.
  package static let urgent: Float = 100
  /// An utterance of at most this many words may be a follow-up without saying so.
  package static let shortUtterance = 6
}
