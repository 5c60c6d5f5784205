/// The rule base has errors; they are listed in the order of files and lines.
package struct InvalidRules: Error, Sendable, CustomStringConvertible {
  package var diagnostics: [Diagnostic]

  package init(diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted()
  }

  package var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
