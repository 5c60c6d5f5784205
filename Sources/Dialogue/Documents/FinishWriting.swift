import Documents
import Guidance
import Wire

/// The end of a document: what is found in it and what stands open, without every answer again.
extension DeskCall {
  /// Says that a document is complete, or what keeps it from that.
  func finish(_ document: Document) async throws -> Reply {
    let form = try form(of: document)
    let missing = form.missing(in: document)
    guard missing.isEmpty else {
      var context = call.context.withoutOffers
      context.document = document.id
      context.field = document.position
      return voice.reply(missing: missing, of: form, in: document, context: context)
    }
    if let finished = document.finished {
      let day = Day(finished, secondsFromGMT: desk.clock.secondsFromGMT(finished)).map { voice.date($0) }
      let values = ["document": document.id, "date": day ?? "", "command": voice.call("show", document.id)]
      return try told(voice.text(.alreadyFinished, values), of: document)
    }
    var document = document.changed(Document.Change(.finished), now: desk.clock.now())
    document.finished = document.changed
    document.position = nil
    document = try await desk.store.update(document)
    var notes = [
      voice.text(.documentFinished, ["document": document.id, "command": voice.call("export", document.id)])
    ]
    if form.next(from: nil, in: document) != nil {
      notes.append(voice.text(.reopenHint, ["command": voice.call("open", document.id)]))
    }
    return try voice.reply(concluding: document, form: form, call: self, note: notes.joined(separator: " "))
  }

  /// How many notes a change has put out of sight, said; nil where there are none.
  func notesHidden(from old: Document, to new: Document) throws -> String? {
    guard case .conversation(let conversation)? = desk.base.instrument(new.instrument)?.content,
      new.kind == .conversation, conversation.length(in: old) != conversation.length(in: new)
    else { return nil }
    let form = try form(of: new)
    let count = conversation.notesOutside(form, in: new).count
    guard count > 0 else { return nil }
    return voice.text(.notesHidden, ["count": "\(count)", "command": voice.call("show")])
  }
}

extension Conversation {
  /// The steps with notes that the chosen length leaves out.
  func notesOutside(_ form: Form, in document: Document) -> [Step] {
    steps.filter { step in
      let field = Self.note(of: step.id)
      return form.field(field) == nil && document.answers[field] != nil
    }
  }
}

extension Voice {
  private static let mostOpen = 5

  /// What is found in a document and what stands open.
  func reply(concluding document: Document, form: Form, call: DeskCall, note: String? = nil) throws -> Reply {
    let instrument = try call.desk.instrument(of: document, in: self)
    let open = document.kind == .checklist ? [] : [openFields(of: form, in: document)]
    let found = findings(in: document, instrument, form: form)
    return reply(
      of: document,
      form: form,
      instrument,
      found + open,
      ways: [(.nextShow, self.call("show", document.id))],
      call: call,
      note: note
    )
  }

  /// The first fields without an answer, by the numbers that commands take.
  private func openFields(of form: Form, in document: Document) -> Reply.Section {
    let open = form.fields.enumerated().filter { document.answers[$0.element.id] == nil }
    var items = open.prefix(Self.mostOpen).map { place, field in
      Reply.Item(label(of: field), command: call("edit", "\(place + 1)"))
    }
    if open.count > Self.mostOpen {
      items.append(Reply.Item(text(.moreOpen, ["count": "\(open.count - Self.mostOpen)"])))
    }
    return Reply.Section(kind: .findings, title: text(.openFields), items: items)
  }

  /// What of a checklist was answered no, and the first of what was not answered at all, with remarks.
  func remaining(in document: Document, _ form: Form) -> Reply.Section {
    let open = form.fields.enumerated().filter { document.answers[$0.element.id] == nil }
    let shown = Set(open.prefix(Self.mostOpen).map(\.element.id))
    var items = form.fields.enumerated().compactMap { place, field -> Reply.Item? in
      let answer = document.answers[field.id]
      guard answer == .flag(false) || shown.contains(field.id) else { return nil }
      let said = answer.map { words(for: $0, to: field) } ?? text(.unanswered)
      let detail = [said, document.comments[field.id]].compactMap(\.self).joined(separator: ": ")
      return Reply.Item("\(place + 1). \(label(of: field))", detail: detail)
    }
    if open.count > shown.count { items.append(Reply.Item(text(.moreOpen, ["count": "\(open.count - shown.count)"]))) }
    // Of a checklist that nothing is answered in, the list itself says so.
    return Reply.Section(kind: .findings, title: text(.remaining), items: document.answers.isEmpty ? [] : items)
  }

  /// The gaps and next steps that were given, of the lowest levels first.
  func nextSteps(_ profile: AuditProfile, in document: Document, _ names: [String]) -> Reply.Section {
    let below = profile.entries.enumerated().filter { ($0.element.level ?? .max) < Audit.levels.upperBound }
      .sorted { ($0.element.level ?? 0, $0.offset) < ($1.element.level ?? 0, $1.offset) }.map(\.element)
    let items = below.compactMap { entry -> Reply.Item? in
      func given(_ part: Audit.Part, _ phrase: Phrase) -> String? {
        guard case .text(let said)? = document.answers[Audit.field(part, of: entry.criterion.id)] else { return nil }
        return "\(text(phrase)): \(said)"
      }
      let given = [given(.gap, .exportGap), given(.nextStep, .exportNextStep)].compactMap(\.self)
      guard !given.isEmpty, let level = entry.level else { return nil }
      let name = names.indices.contains(level - 1) ? names[level - 1] : "\(level)"
      return Reply.Item("\(entry.criterion.title[language]) (\(name))", detail: given.joined(separator: ". "))
    }
    return Reply.Section(kind: .findings, title: text(.auditNext), items: items)
  }
}
