/// A person's name as it is looked for in lines that were typed.
package struct PersonName: Sendable {
  private let name: String

  /// - Returns: nil for a name without letters.
  package init?(_ name: String) {
    self.name = Self.folded(name)
    guard name.contains(where: \.isLetter) else { return nil }
  }

  /// Whether the name stands in a line, whatever its case; a genitive s behind it counts as the name.
  package func stands(in line: String) -> Bool {
    let line = Array(Self.folded(line))
    let name = Array(name)
    guard name.count <= line.count else { return false }
    return (0...line.count - name.count).contains { start in
      guard line[start..<start + name.count].elementsEqual(name) else { return false }
      let isBegun = start == 0 || !Self.isOfWord(line[start - 1])
      let rest = line[(start + name.count)...].prefix(while: Self.isOfWord)
      return isBegun && (rest.isEmpty || rest.elementsEqual("s"))
    }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }

  private static func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
