package import FoundationEssentials

/// Stands where no documents can be kept: says why to whoever wants one, so that questions are answered all the same.
package struct UnavailableStore: DocumentStore {
  private let reason: StoreError

  package init(_ reason: StoreError) {
    self.reason = reason
  }

  package var damaged: [String: String] { [:] }
  package func summaries() throws(StoreError) -> [DocumentSummary] { throw reason }
  package func document(_ id: String) throws(StoreError) -> Document { throw reason }
  package func document(_ id: String, revision: Int) throws(StoreError) -> Document { throw reason }
  package func revisions(of id: String) throws(StoreError) -> [Document] { throw reason }
  package func create(_ document: Document) throws(StoreError) -> Document { throw reason }
  package func update(_ document: Document) throws(StoreError) -> Document { throw reason }
  package func discard(_ id: String, now: Date) throws(StoreError) { throw reason }
  package func trash() throws(StoreError) -> [DiscardedDocument] { throw reason }
  package func restore(_ id: String) throws(StoreError) -> Document { throw reason }
  package func emptyTrash(before date: Date) throws(StoreError) -> [String] { throw reason }
  package func strays(_ isMeant: @escaping @Sendable (String) -> Bool) throws(StoreError) -> [String] { throw reason }
  package func rewrite(_ id: String, _ change: @escaping @Sendable (Document) -> Document?) throws(StoreError) {
    throw reason
  }
}
