import Documents
package import FoundationEssentials
import Guidance
import Synchronization
import Wire

/// What commands and methods on documents share.
extension Desk {
  /// What was discarded before this has lain in the trash long enough.
  package static func trashLimit(now: Date) -> Date { now.addingTimeInterval(-Double(daysInTrash) * secondsInDay) }

  /// The trash, from which what has lain there too long is removed first.
  func trash() async throws(StoreError) -> [DiscardedDocument] {
    _ = try await store.emptyTrash(before: Self.trashLimit(now: clock.now()))
    return try await store.trash()
  }

  /// Puts a document into the trash, and removes what has lain there too long.
  func discard(_ id: String) async throws(StoreError) {
    let now = clock.now()
    try await store.discard(id, now: now)
    // The document is in the trash all the same; what cannot be removed now is removed later.
    do throws(StoreError) { _ = try await store.emptyTrash(before: Self.trashLimit(now: now)) } catch {}
  }

  /// An agreement to be made of a scale that all have answered.
  func agreement(from document: Document, _ scale: Scale, in voice: Voice) throws(WireError) -> Document {
    var agreement = Document(
      kind: .agreement,
      instrument: document.instrument,
      name: Self.shortened(voice.text(.agreementNamed, ["title": document.name])),
      language: document.language,
      now: clock.now(),
      basis: Document.Basis(
        document: document.id,
        revision: document.revision,
        scores: scale.scores(in: document)
      )
    )
    let form = try form(of: agreement, in: voice)
    move(&agreement, to: form.fields.first)
    return agreement
  }

  /// What is made up from a name may be longer than a name.
  private static func shortened(_ name: String) -> String {
    name.count <= DocumentName.longest ? name : name.prefix(DocumentName.longest - 1) + "…"
  }

  /// Where a name stands: in which documents, the trash among them, and how often over all revisions.
  func occurrences(of removal: NameRemoval) async throws(StoreError) -> NameOccurrences {
    var found = NameOccurrences()
    for summary in try await store.summaries() + store.trash().map(\.summary) {
      let count = Mutex(0)
      // Nothing is rewritten; revisions in the trash can be seen in no other way.
      try await visit(summary.id) { document, instrument in
        count.withLock { $0 += removal.count(in: document, of: instrument) }
        return nil
      }
      let sum = count.withLock { $0 }
      if sum > 0 { found.places.append(.init(document: summary.id, name: summary.name, count: sum)) }
    }
    // Last, since a revision that turned out to be damaged has been set aside by now.
    found.strays = try await store.strays { removal.stands(inFile: $0) }
    return found
  }

  /// Takes a name out of the documents where it was found.
  func remove(_ removal: NameRemoval, from found: NameOccurrences) async throws(StoreError) {
    for place in found.places {
      try await visit(place.document) { document, instrument in removal.removing(from: document, of: instrument) }
    }
  }

  /// Rewrites every revision of a document. One that cannot be read keeps no other from being seen: it is a stray then.
  private func visit(
    _ id: String,
    _ change: @escaping @Sendable (Document, Instrument?) -> Document?
  ) async throws(StoreError) {
    do throws(StoreError) {
      try await store.rewrite(id) { [base] document in change(document, base.instrument(document.instrument)) }
    } catch {
      switch error {
      case .damaged, .newer, .unknown: return
      default: throw error
      }
    }
  }
}
