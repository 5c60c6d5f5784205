import Documents
import FoundationEssentials

/// What the index knows of a document.
struct Entry: Sendable {
  var summary: DocumentSummary
  /// Numbers of the older revisions, in order.
  var history: [Int]
  /// When it was put into the trash; nil where it was not.
  var discarded: Date?

  var isDiscarded: Bool { discarded != nil }
  var place: Place { isDiscarded ? .trash : .documents }
  var historyPlace: Place { isDiscarded ? .trash : .history }
}
