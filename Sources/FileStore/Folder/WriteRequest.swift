import Documents

/// A write as a caller asks for it.
struct WriteRequest: Sendable {
  var document: Document
  /// Whether it gets an id; otherwise it is a revision after its own.
  var isNew: Bool
}
