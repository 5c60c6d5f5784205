import Documents

/// A write on its way.
struct WriteStep: Sendable {
  /// As it will be kept.
  var document: Document
  var key: DocumentKey
  var draft: Draft
  /// The revision on the disk that goes into the history; nil for a new document.
  var replaced: Int?
}
