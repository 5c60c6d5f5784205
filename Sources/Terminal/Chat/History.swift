/// The lines typed before, oldest first.
package struct History: Sendable, Equatable {
  package private(set) var lines: [String]

  /// Older lines than this many are forgotten.
  package static let longest = 1000

  package init(lines: [String] = []) {
    self.lines = []
    for line in lines.suffix(Self.longest * 2) { add(line) }
  }

  /// Adds a line, unless it is empty, begins with a space, or repeats the line before it.
  ///
  /// - Returns: whether it was added.
  @discardableResult
  package mutating func add(_ line: String) -> Bool {
    guard !line.isEmpty, !line.hasPrefix(" "), !line.contains("\n"), line != lines.last else { return false }
    lines.append(line)
    if lines.count > Self.longest { lines.removeFirst(lines.count - Self.longest) }
    return true
  }
}
