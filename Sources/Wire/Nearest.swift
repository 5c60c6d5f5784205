/// Finds what a mistyped name may have meant.
package enum Nearest {
  /// The candidate with the fewest edits from `word`, if that is at most two and under half its length.
  ///
  /// Ties go to the candidate that comes first. Case is ignored.
  package static func match(for word: String, among candidates: [String]) -> String? {
    let typed = Array(word.lowercased().utf8.prefix(64))
    var best: (candidate: String, edits: Int)?
    for candidate in candidates {
      guard let edits = distance(typed, Array(candidate.lowercased().utf8)), edits <= 2,
        edits * 2 < max(typed.count, 3), edits < best?.edits ?? .max
      else { continue }
      best = (candidate, edits)
    }
    return best?.candidate
  }

  /// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, on bytes; nil where it is above two
  /// by the lengths alone.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int? {
    guard abs(left.count - right.count) <= 2 else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1] + [Int](repeating: 0, count: right.count)
      for column in right.indices {
        let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
        current[column + 1] = min(substitution, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          current[column + 1] = min(current[column + 1], beforeLast[column - 1] + 1)
        }
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
