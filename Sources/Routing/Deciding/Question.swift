/// What is to be routed: an utterance, and what is known about who asks and what came before.
package struct Question: Sendable, Equatable {
  package var utterance: Utterance
  /// The role of the person, if known.
  package var role: String?
  /// The topic answered before, if any.
  package var after: String?
  /// A topic that the person has just turned down.
  package var excluded: String?

  package init(_ utterance: Utterance, role: String? = nil, after: String? = nil, excluded: String? = nil) {
    self.utterance = utterance
    self.role = role
    self.after = after
    self.excluded = excluded
  }
}
