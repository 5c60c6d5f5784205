/// One thing that spoke for or against the best class.
package struct Evidence: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A typed word, by itself, with its neighbours, and by its letters.
    case word(String)
    /// A concept, or two together, with the typed words behind it.
    case concept([String], words: [String])
    case role(String)
    case previousTopic(String)
  }

  package var kind: Kind
  /// What it added to the best class.
  package var weight: Float
  /// What it added to the runner-up.
  package var runnerUpWeight: Float
}
