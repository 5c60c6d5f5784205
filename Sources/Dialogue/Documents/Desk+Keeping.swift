import Documents
import FoundationEssentials
import Guidance
import Synchronization
import Wire

/// What commands and methods on documents share.
extension Desk {
  /// The trash, from which what has lain there too long is removed first.
  func trash() async throws(StoreError) -> [DiscardedDocument] {
    let limit = clock.now().addingTimeInterval(-Double(Self.daysInTrash) * Self.secondsInDay)
    _ = try await store.emptyTrash(before: limit)
    return try await store.trash()
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
    move(&agreement, to: form.fields.first, in: form)
    return agreement
  }

  /// What is made up from a name may be longer than a name.
  private static func shortened(_ name: String) -> String {
    name.count <= DocumentName.longest ? name : name.prefix(DocumentName.longest - 1) + "…"
  }

  /// Where a name stands: in which documents, the trash among them, and how often over all revisions.
  func occurrences(of removal: NameRemoval) async throws(StoreError) -> [(document: String, name: String, count: Int)] {
    var found: [(document: String, name: String, count: Int)] = []
    for summary in try await store.summaries() + store.trash().map(\.summary) {
      let count = Mutex(0)
      // Nothing is rewritten; revisions in the trash can be seen in no other way.
      try await store.rewrite(summary.id) { document in
        count.withLock { $0 += removal.count(in: document) }
        return nil
      }
      let sum = count.withLock { $0 }
      if sum > 0 { found.append((summary.id, summary.name, sum)) }
    }
    return found
  }
}
