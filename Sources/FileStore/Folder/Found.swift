import Documents

/// What there is of one document on the disk, where a crash may have left it in two folders.
struct Found: Sendable {
  /// Of the file in the store's folder, where it can be read.
  var live: DocumentSummary?
  /// Of the file in the trash, where it can be read.
  var trashed: DocumentSummary?
  /// Revisions in `history/`.
  var history: [Int] = []
  /// Revisions in `trash/`.
  var trashedHistory: [Int] = []
  /// Whether the trash says when it was discarded.
  var isDated = false
  /// Whether a file of it cannot be read here and is to stay as it is, with all that belongs to it.
  var isLeftAlone = false
}
