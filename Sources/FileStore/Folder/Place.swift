/// A folder of the store, by its name below the store's own.
enum Place: String, CaseIterable, Sendable {
  /// The store's own folder: the newest revisions.
  case documents = ""
  /// Older revisions.
  case history
  /// What was discarded, with its history.
  case trash
  /// What was no document when it was read, with its history.
  case damaged
}
