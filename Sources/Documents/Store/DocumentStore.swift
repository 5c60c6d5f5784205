package import FoundationEssentials

/// Where documents are kept. What it says is kept is kept: it lasts through a crash right after.
///
/// A file store and the tests' own in memory pass the same tests.
package protocol DocumentStore: Sendable {
  /// Every document that is not in the trash, by kind and number.
  ///
  /// - Throws: ``StoreError``.
  func summaries() async throws(StoreError) -> [DocumentSummary]

  /// The newest revision.
  ///
  /// - Throws: ``StoreError``.
  func document(_ id: String) async throws(StoreError) -> Document

  /// One revision.
  ///
  /// - Throws: ``StoreError``.
  func document(_ id: String, revision: Int) async throws(StoreError) -> Document

  /// Every revision that is kept, oldest first.
  ///
  /// - Throws: ``StoreError``.
  func revisions(of id: String) async throws(StoreError) -> [Document]

  /// Keeps a new document, with an id and revision 1.
  ///
  /// - Throws: ``StoreError``.
  func create(_ document: Document) async throws(StoreError) -> Document

  /// Keeps `document` as the revision after its own, and the one before in the history.
  ///
  /// - Parameter document: with the revision that was read; the one that is kept has the next.
  /// - Throws: ``StoreError``; `conflict` when another revision came between.
  func update(_ document: Document) async throws(StoreError) -> Document

  /// Puts a document with its history into the trash, as of `now`.
  ///
  /// - Throws: ``StoreError``.
  func discard(_ id: String, now: Date) async throws(StoreError)

  /// What lies in the trash, latest first.
  ///
  /// - Throws: ``StoreError``.
  func trash() async throws(StoreError) -> [DiscardedDocument]

  /// Takes a document out of the trash.
  ///
  /// - Throws: ``StoreError``.
  func restore(_ id: String) async throws(StoreError) -> Document

  /// Removes for good what was discarded before `date`.
  ///
  /// - Returns: ids of what was removed.
  /// - Throws: ``StoreError``.
  func emptyTrash(before date: Date) async throws(StoreError) -> [String]

  /// Visits every revision of a document, in the trash too, and rewrites it in place: for what must not be kept anywhere.
  /// Where one revision cannot be visited or rewritten, the others are all the same.
  ///
  /// - Parameter change: returns nil where nothing changes.
  /// - Throws: ``StoreError``.
  func rewrite(_ id: String, _ change: @escaping @Sendable (Document) -> Document?) async throws(StoreError)

  /// Files that were set aside, or are left alone because they are no documents, and hold what is looked for: by path, in
  /// order. One that cannot be read is named too, since nobody can tell.
  ///
  /// - Parameter isMeant: called with the text of a file.
  /// - Throws: ``StoreError``.
  func strays(_ isMeant: @escaping @Sendable (String) -> Bool) async throws(StoreError) -> [String]

  /// Files that were no documents when they were read and have been set aside, by name, with what is wrong.
  var damaged: [String: String] { get async }
}

/// A document in the trash.
package struct DiscardedDocument: Codable, Sendable, Equatable {
  package var summary: DocumentSummary
  package var discarded: Date

  package init(summary: DocumentSummary, discarded: Date) {
    self.summary = summary
    self.discarded = discarded
  }
}
