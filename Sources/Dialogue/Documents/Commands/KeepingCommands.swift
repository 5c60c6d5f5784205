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
      return call.rejected(call.voice.text(of: error))
    }
    var changed = document.changed(Document.Change(.renamed), now: call.desk.clock.now())
    changed.name = name
    let kept = try await call.desk.store.update(changed)
    return call.done(call.voice.text(.documentRenamed, ["document": kept.id, "name": kept.name]))
  }

  /// Lists the revisions, latest first.
  static let history = Command(name: "history", argument: .document) { (call: DeskCall) in
    let document = try await call.named()
    let revisions = try await call.desk.store.revisions(of: document.id)
    let items = revisions.reversed().map { revision in
      let day = Day(revision.changed, secondsFromGMT: call.desk.clock.secondsFromGMT(revision.changed))
      let time = [day.map { call.voice.date($0) }, call.desk.clock.timeOfDay(revision.changed)].compactMap(\.self)
      let form = try? call.form(of: revision)
      // Where the rule base no longer asks it, its id still tells which it was.
      let field = revision.change.field.map { form?.field($0)?.ask ?? $0 }
      let what = [call.voice.text(of: revision.change.kind), field].compactMap(\.self).joined(separator: ": ")
      return Reply.Item("\(revision.revision). \(what)", detail: time.joined(separator: " · "))
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
    let kept = try await call.desk.store.update(document.undoing(to: old, now: call.desk.clock.now()))
    let note = call.voice.text(.undone, ["revision": "\(target)"])
    return try GuidedDialogue(call: call, document: kept).ask(note: note)
  }

  static let delete = Command(name: "delete", argument: .document) { (call: DeskCall) in
    // Deleting the open document by a slip would be easy, so it has to be named.
    guard call.call.argument != nil else { throw DeskCall.NoDocument() }
    var call = call
    let document = try await call.named()
    try await call.desk.discard(document.id)
    if call.call.context.document == document.id { call.call.context.document = nil }
    call.call.context.listed = nil
    return call.done(
      call.voice.text(
        .documentDiscarded,
        [
          "name": document.name, "days": "\(Desk.daysInTrash)",
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
    guard let id = call.call.argument?.lowercased(), Document.isId(id) else { throw DeskCall.NoDocument() }
    let document = try await call.desk.store.restore(id)
    return try call.showing(document)
  }

  /// Shows how the parties of a scale differ.
  static let compare = Command(name: "compare", argument: .document) { (call: DeskCall) in
    let document = try await call.named()
    let instrument = try call.desk.instrument(of: document, in: call.voice)
    guard case .scale(let scale) = instrument.content, document.kind == .scale else {
      return call.rejected(call.voice.text(.notAScale, ["command": call.voice.call("new", "scale")]))
    }
    guard scale.isComplete(in: document) else {
      return call.rejected(call.voice.text(.scaleIncomplete, ["command": call.voice.call("open", document.id)]))
    }
    return try call.voice.reply(showing: document, form: call.form(of: document), call: call)
  }

  /// Makes an agreement of a scale that all have answered.
  static let agree = Command(name: "agree", argument: .document) { (call: DeskCall) in
    let document = try await call.named()
    let instrument = try call.desk.instrument(of: document, in: call.voice)
    guard case .scale(let scale) = instrument.content, document.kind == .scale else {
      return call.rejected(call.voice.text(.notAScale, ["command": call.voice.call("new", "scale")]))
    }
    guard scale.isComplete(in: document) else {
      return call.rejected(call.voice.text(.scaleIncomplete, ["command": call.voice.call("open", document.id)]))
    }
    let kept = try await call.desk.store.create(try call.desk.agreement(from: document, scale, in: call.voice))
    return try GuidedDialogue(call: call, document: kept).ask()
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

extension Voice {
  fileprivate func text(of kind: Document.Change.Kind) -> String {
    switch kind {
    case .created: text(.changeCreated)
    case .answered: text(.changeAnswered)
    case .skipped: text(.changeSkipped)
    case .asked: text(.changeAsked)
    case .commented: text(.changeCommented)
    case .renamed: text(.changeRenamed)
    case .finished: text(.changeFinished)
    case .reopened: text(.changeReopened)
    case .undone: text(.changeUndone)
    case .imported: text(.changeImported)
    }
  }
}
