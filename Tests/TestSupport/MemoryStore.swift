package import Documents
package import FoundationEssentials
import Synchronization

/// Documents in memory.
package final class MemoryStore: DocumentStore {
  private struct State {
    var histories: [String: [Document]] = [:]
    var discarded: [String: Date] = [:]
    var last: [Document.Kind: Int] = [:]
  }

  private let state = Mutex(State())

  package init() {}

  package var damaged: [String: String] { [:] }

  package func summaries() throws(StoreError) -> [DocumentSummary] {
    state.withLock { state in
      state.histories.filter { state.discarded[$0.key] == nil }.compactMap(\.value.last?.summary)
    }
    .sorted { Self.isBefore($0.id, $1.id) }
  }

  package func document(_ id: String) throws(StoreError) -> Document {
    let history = try history(of: id)
    return history[history.count - 1]
  }

  package func document(_ id: String, revision: Int) throws(StoreError) -> Document {
    guard let document = try history(of: id).first(where: { $0.revision == revision }) else {
      throw .unknownRevision(id: id, revision: revision)
    }
    return document
  }

  package func revisions(of id: String) throws(StoreError) -> [Document] { try history(of: id) }

  package func create(_ document: Document) throws(StoreError) -> Document {
    state.withLock { state in
      var document = document
      let number = (state.last[document.kind] ?? 0) + 1
      state.last[document.kind] = number
      document.id = DocumentKey(kind: document.kind, number: number).id
      document.revision = 1
      state.histories[document.id] = [document]
      return document
    }
  }

  package func update(_ document: Document) throws(StoreError) -> Document {
    let result = state.withLock { state -> Result<Document, StoreError> in
      guard let last = state.histories[document.id]?.last, state.discarded[document.id] == nil else {
        return .failure(.unknown(id: document.id))
      }
      guard last.revision == document.revision else {
        return .failure(.conflict(id: document.id, expected: document.revision, actual: last.revision))
      }
      var document = document
      document.revision += 1
      state.histories[document.id]?.append(document)
      return .success(document)
    }
    return try result.get()
  }

  package func discard(_ id: String, now: Date) throws(StoreError) {
    _ = try history(of: id)
    state.withLock { $0.discarded[id] = now }
  }

  package func trash() throws(StoreError) -> [DiscardedDocument] {
    state.withLock { state in
      state.discarded.compactMap { id, date in
        state.histories[id]?.last.map { DiscardedDocument(summary: $0.summary, discarded: date) }
      }
    }
    .sorted { ($1.discarded, $0.summary.id) < ($0.discarded, $1.summary.id) }
  }

  package func restore(_ id: String) throws(StoreError) -> Document {
    let document = state.withLock { state in
      state.discarded.removeValue(forKey: id) == nil ? nil : state.histories[id]?.last
    }
    guard let document else { throw .unknown(id: id) }
    return document
  }

  package func emptyTrash(before date: Date) throws(StoreError) -> [String] {
    state.withLock { state in
      let ids = state.discarded.filter { $0.value < date }.keys.sorted(by: Self.isBefore)
      for id in ids {
        state.discarded[id] = nil
        state.histories[id] = nil
      }
      return ids
    }
  }

  package func rewrite(_ id: String, _ change: @escaping @Sendable (Document) -> Document?) throws(StoreError) {
    let isKnown = state.withLock { state in
      state.histories[id] = state.histories[id]?.map { change($0) ?? $0 }
      return state.histories[id] != nil
    }
    guard isKnown else { throw .unknown(id: id) }
  }

  package func strays(_ isMeant: @escaping @Sendable (String) -> Bool) throws(StoreError) -> [String] { [] }

  private static func isBefore(_ left: String, _ right: String) -> Bool {
    guard let left = DocumentKey(left), let right = DocumentKey(right) else { return left < right }
    return left < right
  }

  private func history(of id: String) throws(StoreError) -> [Document] {
    let history = state.withLock { $0.discarded[id] == nil ? $0.histories[id] : nil }
    guard let history, !history.isEmpty else { throw .unknown(id: id) }
    return history
  }
}
