package import Dialogue
import Synchronization

/// The assistant that answers now. It is swapped whole, so that a request sees one rule base from start to end.
package final class CurrentAssistant: Sendable {
  private struct State {
    var assistant: Assistant
    var reloadFindings: [String] = []
  }

  private let state: Mutex<State>

  package init(_ assistant: Assistant) {
    state = Mutex(State(assistant: assistant))
  }

  package var assistant: Assistant { state.withLock { $0.assistant } }

  /// What was wrong with the rule base read last; empty when it is the one that answers.
  package var reloadFindings: [String] { state.withLock { $0.reloadFindings } }

  package func replace(with assistant: Assistant) {
    state.withLock { $0 = State(assistant: assistant) }
  }

  /// Keeps the assistant and remembers why no newer one took its place.
  package func keep(findings: [String]) {
    state.withLock { $0.reloadFindings = findings }
  }
}
