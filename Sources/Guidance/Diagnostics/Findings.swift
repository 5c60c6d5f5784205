/// Collects what a reading finds, so that one run reports every mistake and not only the first.
package final class Findings {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package func error(_ location: Location, _ message: String) {
    diagnostics.append(Diagnostic(location, message))
  }

  package func warning(_ location: Location, _ message: String) {
    diagnostics.append(Diagnostic(location, message, severity: .warning))
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
