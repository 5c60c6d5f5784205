import Guidance

/// Labelled questions, asked of one rule base.
package struct Run: Sendable, Equatable {
  /// Hash of the rule base, hexadecimal.
  package var rulesHash: String
  /// In the order of the files.
  package var asked: [AskedQuestion]

  package init(rulesHash: String, asked: [AskedQuestion]) {
    self.rulesHash = rulesHash
    self.asked = asked
  }

  /// The questions not answered right, or not refused.
  package var errors: [AskedQuestion] { asked.filter { !$0.verdict.isGood } }

  /// Questions with something in common.
  package typealias Group = (name: String, asked: [AskedQuestion])

  /// In the order of codes; `-` for those without.
  package var byLanguage: [Group] { groups { $0.language?.code } }

  /// In the order of names; `-` for those without.
  package var byKind: [Group] { groups { $0.kind } }

  private func groups(by name: (LabelledQuestion) -> String?) -> [Group] {
    Dictionary(grouping: asked) { name($0.question) ?? "-" }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
