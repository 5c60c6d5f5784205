/// What a role is, on one page, in one language.
package struct RoleCard: Sendable, Equatable {
  /// What the role is for, in one sentence.
  package var summary: String
  package var isSo: [String]
  package var isNot: [String]
  /// Whom one works with, and about what.
  package var worksWith: [String]
  /// The first things to do, one imperative a line.
  package var first: [String]

  package init(summary: String, isSo: [String], isNot: [String], worksWith: [String], first: [String]) {
    self.summary = summary
    self.isSo = isSo
    self.isNot = isNot
    self.worksWith = worksWith
    self.first = first
  }
}
