import Documents

/// The id of a document in parts, which sorts as lists do: by kind, then by number.
struct DocumentKey: Hashable, Comparable, Sendable {
  let kind: Document.Kind
  let number: Int

  init(kind: Document.Kind, number: Int) {
    self.kind = kind
    self.number = number
  }

  /// - Returns: nil for what is no id, so that no path is ever made of it.
  init?(_ id: some StringProtocol) {
    let id = String(id)
    guard Document.isId(id), let dash = id.firstIndex(of: "-"), let kind = Document.Kind(rawValue: String(id[..<dash])),
      let number = Int(id[id.index(after: dash)...])
    else { return nil }
    self.init(kind: kind, number: number)
  }

  var id: String { "\(kind.rawValue)-\(number)" }

  static func < (left: DocumentKey, right: DocumentKey) -> Bool {
    left.kind == right.kind ? left.number < right.number : left.kind.rawValue < right.kind.rawValue
  }
}
