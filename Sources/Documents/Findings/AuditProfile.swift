package import Guidance

/// The levels of an audit's criteria, and where to begin.
package struct AuditProfile: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package var criterion: Audit.Criterion
    /// nil where it has not been judged, or where a file edited by hand says something that is no level.
    package var level: Int?
  }

  /// In the order of the audit.
  package let entries: [Entry]

  package init(_ audit: Audit, of document: Document) {
    entries = audit.groups.flatMap(\.criteria).map { criterion in
      guard case .number(let level)? = document.answers[Audit.field(.level, of: criterion.id)],
        Audit.levels.contains(level)
      else {
        return Entry(criterion: criterion, level: nil)
      }
      return Entry(criterion: criterion, level: level)
    }
  }

  /// The criterion with the lowest level, once all have been judged; the first of several. nil when all are at the highest.
  package var weakest: Audit.Criterion? {
    let judged = entries.compactMap { entry in entry.level.map { (entry.criterion, $0) } }
    guard judged.count == entries.count, let lowest = judged.map(\.1).min(), lowest < Audit.levels.upperBound else {
      return nil
    }
    return judged.first { $0.1 == lowest }?.0
  }
}
