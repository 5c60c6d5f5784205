/// The id of a document in parts, which sorts as lists do: by kind, then by number.
package struct DocumentKey: Hashable, Comparable, Sendable {
  package let kind: Document.Kind
  /// From 1.
  package let number: Int

  package init(kind: Document.Kind, number: Int) {
    self.kind = kind
    self.number = number
  }

  /// Reads `plan-3`.
  ///
  /// - Returns: nil for what is no id, so that no path is ever made of it.
  package init?(_ id: Substring) {
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = Document.Kind(rawValue: String(parts[0])), let number = Int(parts[1]),
      number > 0, String(number) == parts[1]
    else { return nil }
    self.init(kind: kind, number: number)
  }

  /// Reads `plan-3`.
  package init?(_ id: String) { self.init(id[...]) }

  package var id: String { "\(kind.rawValue)-\(number)" }

  package static func < (left: DocumentKey, right: DocumentKey) -> Bool {
    left.kind == right.kind ? left.number < right.number : left.kind.rawValue < right.kind.rawValue
  }
}
