/// A place in a file of the rule base.
package struct Location: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Path below the rule base, with slashes.
  package var path: String
  /// From 1.
  package var line: Int
  /// From 1.
  package var column: Int

  package init(path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  package var description: String { "\(path):\(line):\(column)" }

  /// The place with the path that leads from the same place as `folder`, the rule base's.
  package func below(_ folder: String) -> Location {
    guard !path.hasPrefix("/") else { return self }
    return Location(path: folder + (folder.hasSuffix("/") ? "" : "/") + path, line: line, column: column)
  }

  package static func < (left: Location, right: Location) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}
