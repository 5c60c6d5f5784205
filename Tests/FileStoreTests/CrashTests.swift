import Documents
import FileStore
import Synchronization
import Testing

/// What a new store finds after a crash at any moment.
struct CrashTests {
  /// What has been acknowledged: the newest revision of each document, and whether it is in the trash.
  private struct Kept {
    var documents: [String: Document] = [:]
    var discarded: Set<String> = []
    var count = 0
    /// The document that a call was about when the crash came: it may or may not be done.
    var unsure: String?
  }

  /// Writes, discards and restores some twenty times.
  private func work(_ store: FileStore, _ kept: inout Kept) async throws(StoreError) {
    for round in 1...4 {
      kept.unsure = "plan-\(round)"
      var document = try await store.create(sample("\(round)"))
      kept.documents[document.id] = document
      kept.count += 1
      for text in ["x", "y"] {
        document = try await store.update(document.answering(text))
        kept.documents[document.id] = document
        kept.count += 1
      }
      try await store.discard(document.id, now: moment(Double(round)))
      kept.discarded.insert(document.id)
      kept.count += 1
      if round.isMultiple(of: 2) {
        _ = try await store.restore(document.id)
        kept.discarded.remove(document.id)
        kept.count += 1
      } else {
        kept.unsure = "scale-\(round / 2 + 1)"
        document = try await store.create(sample(kind: .scale))
        kept.documents[document.id] = document
        kept.count += 1
      }
    }
    // One without a history.
    kept.unsure = "scale-1"
    try await store.discard("scale-1", now: moment(5))
    kept.discarded.insert("scale-1")
    kept.count += 1
    kept.unsure = nil
  }

  @Test(arguments: [false, true])
  func everyAcknowledgedWriteIsFoundAfterACrashAtAnyCall(isWorst: Bool) async throws {
    var call = 1
    while true {
      let desk = try Desk()
      let files = desk.faulty()
      let store = try await desk.open(files)
      files.fail(FaultyFiles.Failure(call: call, isCrash: true))
      var kept = Kept()
      try? await work(store, &kept)
      await store.close()
      if isWorst { files.loseWhatWasNotWaitedFor() }
      try await check(desk, kept, "crash at call \(call)")
      guard files.isCrashed else {
        #expect(kept.count == 21)
        break
      }
      call += 1
    }
    #expect(call > 100)
  }

  private func check(_ desk: Desk, _ kept: Kept, _ comment: Comment) async throws {
    // Nothing is lost any more, so nothing need be waited for.
    let store = try await desk.reopen(desk.faulty())
    #expect(await store.damaged.isEmpty, comment)
    #expect(desk.torn().isEmpty, comment)
    #expect(["", "history", "trash"].allSatisfy { !desk.names($0).contains { $0.hasSuffix(".new") } }, comment)
    let trash = try await store.trash()
    for (id, document) in kept.documents {
      let isDiscarded = trash.contains { $0.summary.id == id }
      if id != kept.unsure { #expect(isDiscarded == kept.discarded.contains(id), comment) }
      if isDiscarded { _ = try await store.restore(id) }
      let revisions = try await store.revisions(of: id)
      #expect(revisions.contains(document), comment)
      #expect(revisions.map(\.revision) == Array(1...revisions.count), comment)
      if id != kept.unsure { #expect(revisions.last == document, comment) }
      let newest = try await store.document(id)
      #expect(try await store.update(newest.answering("after")).revision == newest.revision + 1, comment)
    }
    let created = try await store.create(sample())
    #expect(kept.documents[created.id] == nil, comment)
  }
}
