/// The order of documents in lists: by kind, then by number.
package enum DocumentOrder {
  package static func isBefore(_ left: String, _ right: String) -> Bool {
    key(left) < key(right)
  }

  private static func key(_ id: String) -> (String, Int, String) {
    let parts = id.split(separator: "-", maxSplits: 1)
    return (parts.first.map(String.init) ?? "", parts.count > 1 ? Int(parts[1]) ?? 0 : 0, id)
  }
}
