/// A finding about the rule base, printed as `path:line:column: severity: message`.
package struct Diagnostic: Hashable, Comparable, Sendable, CustomStringConvertible {
  package enum Severity: String, Sendable {
    /// The rule base cannot be used.
    case error
    /// It can be used, and should be mended.
    case warning
  }

  package var location: Location
  package var severity: Severity
  package var message: String

  package init(_ location: Location, _ message: String, severity: Severity = .error) {
    self.location = location
    self.severity = severity
    self.message = message
  }

  /// Control characters, which a hostile file name or key may hold, are shown as � so that they steer no terminal.
  package var description: String {
    let line = "\(location): \(severity.rawValue): \(message)"
    return String(
      String.UnicodeScalarView(line.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 })
    )
  }

  /// The finding with the path that leads from the same place as `folder`, the rule base's.
  package func below(_ folder: String) -> Diagnostic {
    var moved = self
    moved.location = location.below(folder)
    return moved
  }

  package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.location, left.message) < (right.location, right.message)
  }
}
