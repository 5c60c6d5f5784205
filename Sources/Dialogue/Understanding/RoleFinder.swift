package import Guidance
package import Routing

/// Finds roles: those that people tell in passing («jeg er rektor …»), and those that they name.
package struct RoleFinder: Sendable {
  /// By their first word, longest first.
  private let selfReferences: [[UInt8]: [[[UInt8]]]]
  /// Words behind a role that comes first: «rektor her».
  private let selfMarks: Set<[UInt8]>
  private let words: [(words: [[UInt8]], role: String)]

  package init(base: RuleBase) {
    let references = base.languages.flatMap { $0.selfReferences.map { Folding.words(of: $0) } }.filter { !$0.isEmpty }
    selfReferences = Dictionary(grouping: references.sorted { $0.count > $1.count }) { $0[0] }
    selfMarks = Set(base.languages.flatMap { $0.selfMarks.flatMap { Folding.words(of: $0) } })
    words = base.roles.flatMap { role in
      role.texts.sorted { $0.key < $1.key }.flatMap { text in
        ([text.value.name] + text.value.words).map { (Folding.words(of: $0), role.id) }
      }
    }.filter { !$0.0.isEmpty }.sorted { $0.words.count > $1.words.count }
  }

  /// A role that the person says to have.
  package struct Told: Sendable, Equatable {
    package var role: String
    /// True when nothing else was said.
    package var isAll: Bool
    /// True when it was the first thing said.
    package var isFirst: Bool
  }

  package func told(in utterance: Utterance) -> Told? {
    let tokens = utterance.folded
    if let found = role(tokens, at: 0), found.length < tokens.count, selfMarks.contains(tokens[found.length]) {
      return Told(role: found.role, isAll: found.length + 1 == tokens.count, isFirst: true)
    }
    for start in tokens.indices {
      for reference in selfReferences[tokens[start]] ?? [] where matches(reference, tokens, at: start) {
        let place = start + reference.count
        if let found = role(tokens, at: place) {
          return Told(
            role: found.role,
            isAll: start == 0 && place + found.length == tokens.count,
            isFirst: start == 0
          )
        }
      }
    }
    return nil
  }

  /// The role that `text` names by its id or by its words in any language.
  package func named(_ text: String, in base: RuleBase) -> String? {
    if base.role(text.lowercased()) != nil { return text.lowercased() }
    let tokens = Folding.words(of: text)
    return role(tokens, at: 0).flatMap { $0.length == tokens.count ? $0.role : nil }
  }

  /// The role that the line begins with: who has just been asked who they are may say more than that.
  package func leading(in utterance: Utterance) -> String? { role(utterance.folded, at: 0)?.role }

  private func role(_ tokens: [[UInt8]], at place: Int) -> (role: String, length: Int)? {
    words.first { matches($0.words, tokens, at: place) }.map { ($0.role, $0.words.count) }
  }

  private func matches(_ words: [[UInt8]], _ tokens: [[UInt8]], at place: Int) -> Bool {
    place + words.count <= tokens.count && tokens[place..<(place + words.count)].elementsEqual(words)
  }
}
