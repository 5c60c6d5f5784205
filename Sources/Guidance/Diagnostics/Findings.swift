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

  func add(_ diagnostics: [Diagnostic]) { self.diagnostics += diagnostics }

  /// Reports an id that is not in small letters a–z, digits and hyphens.
  ///
  /// - Returns: whether it is.
  @discardableResult
  func require(_ id: String, isNameOf kind: String, at location: Location) -> Bool {
    if id.isPlainName { return true }
    error(location, "The \(kind) «\(id)» must be named in small letters a–z, digits and hyphens only.")
    return false
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
