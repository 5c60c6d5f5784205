import Documents
import FoundationEssentials
import Synchronization
import TestSupport

/// A store in memory into which somebody else writes just before the next update.
final class InterruptedStore: DocumentStore {
  let memory = MemoryStore()
  private let interruption = Mutex<(@Sendable (MemoryStore) -> Void)?>(nil)

  /// Has `body` carried out before the next update, once.
  func interrupt(_ body: @escaping @Sendable (MemoryStore) -> Void) { interruption.withLock { $0 = body } }

  var damaged: [String: String] { memory.damaged }
  func summaries() throws(StoreError) -> [DocumentSummary] { try memory.summaries() }
  func document(_ id: String) throws(StoreError) -> Document { try memory.document(id) }
  func document(_ id: String, revision: Int) throws(StoreError) -> Document {
    try memory.document(id, revision: revision)
  }
  func revisions(of id: String) throws(StoreError) -> [Document] { try memory.revisions(of: id) }
  func create(_ document: Document) throws(StoreError) -> Document { try memory.create(document) }
  func update(_ document: Document) throws(StoreError) -> Document {
    let body = interruption.withLock { body in
      defer { body = nil }
      return body
    }
    body?(memory)
    return try memory.update(document)
  }
  func discard(_ id: String, now: Date) throws(StoreError) { try memory.discard(id, now: now) }
  func trash() throws(StoreError) -> [DiscardedDocument] { try memory.trash() }
  func restore(_ id: String) throws(StoreError) -> Document { try memory.restore(id) }
  func emptyTrash(before date: Date) throws(StoreError) -> [String] { try memory.emptyTrash(before: date) }
  func strays(_ isMeant: @escaping @Sendable (String) -> Bool) throws(StoreError) -> [String] {
    try memory.strays(isMeant)
  }
  func rewrite(_ id: String, _ change: @escaping @Sendable (Document) -> Document?) throws(StoreError) {
    try memory.rewrite(id, change)
  }
}
