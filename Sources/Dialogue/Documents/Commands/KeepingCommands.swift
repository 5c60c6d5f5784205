import Documents
import FoundationEssentials
import Guidance
import Wire

/// Commands on a document as a whole: its name, its history, the trash, and what goes out of the store.
extension Command {
  static let rename = Command(name: "rename", argument: .text) { (call: DeskCall) in
    let (document, rest) = try await call.target()
    let name: String
    do throws(DocumentName.Fault) {
      name = try DocumentName.checked(rest ?? "")
    } catch {
      return call.rejected(call.voice.text(of: error, in: rest ?? "") { call.voice.call("rename", $0) })
    }
    var changed = document.changed(Document.Change(.renamed), now: call.desk.clock.now())
    changed.name = name
    let kept = try await call.desk.store.update(changed)
    return call.done(call.voice.text(.documentRenamed, ["document": kept.id, "name": kept.name]))
  }

  /// Lists the revisions with what each changed, latest first.
  static let history = Command(name: "history", argument: .document) { (call: DeskCall) in
    let document = try await call.named()
    let revisions = try await call.desk.store.revisions(of: document.id)
    let writing = ChangeWriting(document, call)
    let items = revisions.indices.reversed().map { place in
      let revision = revisions[place]
      let what = writing.text(of: revision, after: place > 0 ? revisions[place - 1] : nil)
      return Reply.Item("\(revision.revision). \(what)", detail: call.time(of: revision.changed))
    }
    return call.done(
      call.voice.text(.history, ["command": call.voice.call("undo", document.id)]),
      title: document.name,
      sections: [Reply.Section(kind: .facts, title: "", items: items)]
    )
  }

  static let undo = Command(name: "undo", argument: .document, bare: .inDocument) { (call: DeskCall) in
    let document = try await call.named()
    guard let target = document.undoTarget else { return call.rejected(call.voice.text(.nothingToUndo)) }
    let old = try await call.desk.store.document(document.id, revision: target)
    // What the document says now is what this revision made of it, whatever was undone since.
    let undone = try await call.desk.store.document(document.id, revision: document.undoneNext)
    let what = ChangeWriting(document, call).text(of: undone, after: old)
    let isFinish = undone.finished != nil && old.finished == nil
    let kept = try await call.desk.store.update(document.undoing(to: old, now: call.desk.clock.now()))
    let note =
      isFinish ? call.voice.text(.undoneFinish, ["document": kept.id]) : call.voice.text(.undone, ["what": what])
    return try GuidedDialogue(call: call, document: kept).ask(note: note)
  }

  /// Puts a document into the trash, from which it can be taken again.
  static let delete = Command(name: "delete", argument: .document) { (call: DeskCall) in
    var call = call
    let document = try await call.named()
    try await call.desk.discard(document.id)
    if call.call.context.document == document.id {
      call.call.context.document = nil
      call.call.context.field = nil
    }
    call.call.context.listed = nil
    return call.done(
      call.voice.text(
        .documentDiscarded,
        [
          "name": document.name, "document": document.id, "days": "\(Desk.daysInTrash)",
          "command": call.voice.call("restore", document.id),
        ]
      )
    )
  }

  static let trash = Command(name: "trash") { (call: DeskCall) in
    let discarded = try await call.desk.trash()
    guard !discarded.isEmpty else { return call.done(call.voice.text(.trashEmpty)) }
    let items = discarded.map { item in
      Reply.Item(item.summary.name, command: call.voice.call("restore", item.summary.id))
    }
    return call.done(
      call.voice.text(.trash, ["days": "\(Desk.daysInTrash)"]),
      title: call.voice.text(.trashTitle),
      sections: [Reply.Section(kind: .documents, title: "", items: items)]
    )
  }

  static let restore = Command(name: "restore", argument: .text) { (call: DeskCall) in
    guard let argument = call.call.argument else { throw DeskCall.NoDocument() }
    let discarded = try await call.desk.trash().map(\.summary)
    let id: String
    do {
      id = try call.id(of: argument, among: discarded)
    } catch is StoreError {
      // Whoever restores what was never deleted is told where it is.
      guard let kept = try? call.id(of: argument, among: await call.desk.store.summaries()) else {
        return call.rejected(call.voice.text(of: StoreError.unknown(id: argument)))
      }
      return call.notInTrash(kept)
    }
    guard discarded.contains(where: { $0.id == id }) else {
      _ = try await call.desk.store.document(id)
      return call.notInTrash(id)
    }
    return try call.showing(try await call.desk.store.restore(id))
  }

  /// Shows how the parties of a scale differ.
  static let compare = Command(name: "compare", argument: .document) { (call: DeskCall) in
    switch try await call.scored() {
    case .rejected(let reply): reply
    case .scale(_, let document): try call.voice.reply(concluding: document, form: call.form(of: document), call: call)
    }
  }

  /// Makes an agreement of a scale that all have answered.
  static let agree = Command(name: "agree", argument: .document) { (call: DeskCall) in
    switch try await call.scored() {
    case .rejected(let reply): return reply
    case .scale(let scale, let document):
      let kept = try await call.desk.store.create(try call.desk.agreement(from: document, scale, in: call.voice))
      let note = call.voice.text(
        .agreementBegun,
        [
          "document": kept.id, "scale": document.id, "name": document.name, "pause": call.voice.call("pause"),
          "open": call.voice.call("open", kept.id),
        ]
      )
      return try GuidedDialogue(call: call, document: kept).ask(note: note)
    }
  }

  /// Shows what `veiviser forget` would take out; taking out is not done by a slip of the tongue.
  static let forget = Command(name: "forget", argument: .text) { (call: DeskCall) in
    guard let name = call.call.argument,
      let removal = NameRemoval(name, replacement: call.voice.text(.nameRemoved))
    else { return call.rejected(call.voice.text(.forgetUsage)) }
    let found = try await call.desk.occurrences(of: removal)
    guard !found.isEmpty else { return call.done(call.voice.text(.forgetNothing, ["name": name])) }
    let items = found.places.map { place in
      Reply.Item(
        place.name,
        detail: call.voice.text(.forgetPlace, ["document": place.document, "count": "\(place.count)"])
      )
    }
    let sections = [
      Reply.Section(kind: .documents, title: "", items: items),
      Reply.Section(kind: .findings, title: call.voice.text(.forgetFiles), items: found.strays.map { Reply.Item($0) }),
    ]
    return call.done(
      items.isEmpty ? call.voice.text(.forgetNothing, ["name": name]) : call.voice.text(.forgetFound, ["name": name]),
      sections: sections.filter { !$0.items.isEmpty }
    )
  }
}

/// A scale that is to be compared, or why it cannot be.
private enum Scored {
  case scale(Scale, Document)
  case rejected(Reply)
}

extension DeskCall {
  /// The scale that all have answered.
  fileprivate func scored() async throws -> Scored {
    let document = try await named()
    let instrument = try desk.instrument(of: document, in: voice)
    guard case .scale(let scale) = instrument.content, document.kind == .scale else {
      return .rejected(rejected(voice.text(.notAScale, ["command": voice.call("new", "scale")])))
    }
    guard scale.isComplete(in: document) else {
      return .rejected(rejected(voice.text(.scaleIncomplete, ["command": voice.call("open", document.id)])))
    }
    return .scale(scale, document)
  }

  fileprivate func notInTrash(_ id: String) -> Reply {
    rejected(voice.text(.notInTrash, ["document": id, "command": voice.call("open", id)]))
  }

  /// `21. november 2026 · 09.05`
  func time(of date: Date) -> String {
    let day = Day(date, secondsFromGMT: desk.clock.secondsFromGMT(date))
    return [day.map { voice.date($0) }, desk.clock.timeOfDay(date)].compactMap(\.self).joined(separator: " · ")
  }
}
