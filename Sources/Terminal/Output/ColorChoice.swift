/// Whether output is coloured: `--color`.
package enum ColorChoice: String, Sendable, CaseIterable {
  case auto, always, never

  /// Decides for one stream. `auto` colours terminals that can show it, unless `NO_COLOR` (https://no-color.org) is
  /// set to anything.
  package func usesColor(isTerminal: Bool, environment: [String: String]) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      let terminal = environment["TERM"] ?? ""
      let isRefused = !(environment["NO_COLOR"] ?? "").isEmpty
      return isTerminal && !isRefused && !terminal.isEmpty && terminal != "dumb"
    }
  }
}
