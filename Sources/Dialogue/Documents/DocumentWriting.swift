import Documents
import Export
import FoundationEssentials
import Guidance
import Wire

/// Documents as replies.
extension Voice {
  /// A document as it stands: its answers by part, what is found in them, and what can be done with it. What is found
  /// stands last, where it is still seen when the rest has scrolled away.
  func reply(showing document: Document, form: Form, call: DeskCall, note: String? = nil) throws -> Reply {
    let instrument = try call.desk.instrument(of: document, in: self)
    let sections = answers(in: document, form, instrument) + shownFindings(in: document, instrument, form)
    return reply(of: document, form: form, instrument, sections, call: call, note: note)
  }

  /// A document with these sections and what can be done with it.
  func reply(
    of document: Document,
    form: Form,
    _ instrument: Instrument,
    _ sections: [Reply.Section],
    ways: [(Phrase, String)] = [],
    call: DeskCall,
    note: String?
  ) -> Reply {
    var context = call.call.context.withoutOffers
    context.document = document.id
    context.field = document.position
    return Reply(
      outcome: document.position == nil ? .command : .dialogue,
      language: language.code,
      title: document.name,
      text: status(of: document, form, instrument),
      sections: (sections + [next(for: document, instrument, ways)]).filter { !$0.items.isEmpty },
      note: note,
      context: context
    )
  }

  private func status(of document: Document, _ form: Form, _ instrument: Instrument) -> String {
    let values = [
      "document": document.id, "title": instrument.title[language], "answered": "\(form.answered(in: document))",
      "count": "\(form.fields.count)",
    ]
    return text(document.finished == nil ? .documentOpen : .documentDone, values)
  }

  /// The answers by the parts of the form. Of a scale that not all have answered, only how many there are, and of one that
  /// all have, one line a pair.
  private func answers(in document: Document, _ form: Form, _ instrument: Instrument) -> [Reply.Section] {
    if case .conversation(let conversation) = instrument.content, document.kind == .conversation {
      let agenda = agenda(of: conversation, in: document)
      // Before it is run, its steps say more than that they have no notes.
      let shown = agenda == nil ? form.fields : form.fields.filter { $0.minutes == nil }
      return
        ([agenda].compactMap(\.self) + answers(shown, in: document, form)
        + [notesOutside(conversation, form, in: document)])
    }
    guard document.kind == .scale, case .scale(let scale) = instrument.content else {
      return answers(form.fields, in: document, form)
    }
    let shared = answers(form.fields.filter { $0.party == nil }, in: document, form)
    guard scale.isComplete(in: document) else {
      return shared + [
        Reply.Section(kind: .answers, title: text(.hiddenUntilAll), items: counts(scale, document, form))
      ]
    }
    return shared + [Reply.Section(kind: .answers, title: text(.exportAnswers), items: pairs(scale, document, form))]
  }

  private func answers(_ fields: [Field], in document: Document, _ form: Form) -> [Reply.Section] {
    var sections: [Reply.Section] = []
    for field in fields {
      let title = field.group ?? ""
      if sections.last?.title != title || sections.isEmpty {
        sections.append(Reply.Section(kind: .answers, title: title, items: []))
      }
      let answer = document.answers[field.id].map { words(for: $0, to: field) } ?? "–"
      let line = "\((form.place(of: field.id) ?? 0) + 1). \(label(of: field)): \(answer)"
      sections[sections.count - 1].items.append(Reply.Item(line, detail: document.comments[field.id]))
    }
    return sections
  }

  /// How far each party has come.
  private func counts(_ scale: Scale, _ document: Document, _ form: Form) -> [Reply.Item] {
    scale.chosenParties(in: document).map { party in
      let fields = form.fields.filter { $0.party == party }
      let answered = fields.count { document.answers[$0.id] != nil }
      return Reply.Item(
        text(.partyHasAnswered, ["party": name(of: party), "answered": "\(answered)", "count": "\(fields.count)"])
      )
    }
  }

  /// The scores of all parties, a pair a line, with their remarks and the numbers that commands take.
  private func pairs(_ scale: Scale, _ document: Document, _ form: Form) -> [Reply.Item] {
    let parties = scale.chosenParties(in: document)
    return scale.pairs.compactMap { pair in
      let fields = parties.compactMap { form.field(Scale.score(of: pair.id, by: $0)) }
      guard let first = fields.first else { return nil }
      let numbers = fields.compactMap { form.place(of: $0.id).map { "\($0 + 1)" } }.joined(separator: ", ")
      let scores = fields.map { field in
        let score = document.answers[field.id].map { words(for: $0, to: field) } ?? "–"
        return "\(name(of: field.party ?? "")) \(score)"
      }
      let remarks = fields.compactMap { field in
        document.comments[field.id].map { "\(name(of: field.party ?? "")): \($0)" }
      }
      return Reply.Item(
        "\(numbers). \(label(of: first)): \(scores.joined(separator: ", "))",
        detail: remarks.joined(separator: "; ").nonEmpty
      )
    }
  }

  /// What a field is called in a list of answers.
  func label(of field: Field) -> String {
    if case .score(let left, let right) = field.kind { return "\(left) – \(right)" }
    let label = field.label ?? field.ask
    return label.hasSuffix("?") || label.hasSuffix(".") ? String(label.dropLast()) : label
  }

  private func isComplete(_ instrument: Instrument, _ document: Document) -> Bool {
    if case .scale(let scale) = instrument.content { scale.isComplete(in: document) } else { true }
  }

  /// What the program sees in the answers: differences, gaps, the weakest point, dates, what remains.
  func findings(in document: Document, _ instrument: Instrument, form: Form) -> [Reply.Section] {
    switch instrument.content {
    case .scale(let scale) where document.kind == .scale && scale.isComplete(in: document):
      return comparison(ScaleComparison(scale, scores: scale.scores(in: document)))
    case .matrix(let matrix): return [section(wording.finding(in: MatrixReview(matrix, of: document)))]
    case .audit(let audit):
      let audited = AuditProfile(audit, of: document)
      return [
        section(wording.finding(in: audited, of: audit)),
        nextSteps(audited, in: document, audit.levelNames[language] ?? []),
      ]
    case .plan, .conversation, .scale: return [calendar(PlanCalendar(instrument, of: document, pack: pack))]
    case .checklist: return [remaining(in: document, form)]
    }
  }

  /// As ``findings(in:_:form:)``, but where every score is shown besides, only those that differ.
  private func shownFindings(in document: Document, _ instrument: Instrument, _ form: Form) -> [Reply.Section] {
    let found = findings(in: document, instrument, form: form)
    guard document.kind == .scale, case .scale = instrument.content else { return found }
    return found.filter { $0.title != text(.scaleAgreed) }
  }

  /// The largest differences first, each with a question to talk about, and what is agreed.
  func comparison(_ comparison: ScaleComparison) -> [Reply.Section] { wording.findings(in: comparison).map(section) }

  /// As in documents that are written out.
  private func section(_ finding: Outline.Finding) -> Reply.Section {
    let items = finding.items.map { Reply.Item($0.text, detail: $0.detail) }
    return Reply.Section(kind: .findings, title: finding.title, items: items)
  }

  private func calendar(_ calendar: PlanCalendar) -> Reply.Section {
    let items = calendar.entries.map { entry in
      Reply.Item(
        "\(wording.when(entry)): \(entry.title)",
        detail: entry.who.map { name(of: $0) }.joined(separator: ", ").nonEmpty
      )
    }
    return Reply.Section(kind: .findings, title: text(.calendar), items: items)
  }

  private func next(for document: Document, _ instrument: Instrument, _ ways: [(Phrase, String)]) -> Reply.Section {
    var commands = ways
    if document.finished == nil { commands.append((.nextOpen, call("open", document.id))) }
    if document.kind == .scale, isComplete(instrument, document) {
      commands.append((.nextAgree, call("agree", document.id)))
    }
    commands.append((.nextEdit, call("edit", "1")))
    commands.append((.nextExport, call("export", document.id)))
    return Reply.Section(
      kind: .next,
      title: text(.next),
      items: commands.map { Reply.Item(text($0.0), command: $0.1) }
    )
  }

  /// What must still be answered before a document can be finished.
  func reply(missing fields: [Field], of form: Form, in document: Document, context: Context) -> Reply {
    func command(_ field: Field) -> String { call("edit", "\((form.place(of: field.id) ?? 0) + 1)") }
    guard fields.allSatisfy({ $0.party == nil }) else {
      return reply(partiesMissing: fields, of: form, in: document, context: context, command)
    }
    let items = fields.map { Reply.Item($0.ask, command: command($0)) }
    return Reply(
      outcome: .rejected,
      language: language.code,
      title: document.name,
      text: text(.answersMissing, ["count": "\(fields.count)"]),
      sections: [Reply.Section(kind: .findings, title: text(.missing), items: items)],
      context: context
    )
  }

  /// Who of a scale has not scored, and what one can do about it.
  private func reply(
    partiesMissing fields: [Field],
    of form: Form,
    in document: Document,
    context: Context,
    _ command: (Field) -> String
  ) -> Reply {
    let all = form.fields.compactMap(\.party)
    let parties = all.enumerated().filter { all.firstIndex(of: $1) == $0 }.map(\.element)
    let items = parties.compactMap { party in
      fields.first { $0.party == party }.map { open in
        let count = all.count { $0 == party }
        let answered = count - fields.count { $0.party == party }
        let values = ["party": name(of: party), "answered": "\(answered)", "count": "\(count)"]
        return Reply.Item(text(.partyHasAnswered, values), command: command(open))
      }
    }
    let ways = [
      Reply.Item(text(.nextOpen), command: call("open", document.id)),
      Reply.Item(text(.nextParties), command: call("edit", "1")),
    ]
    return Reply(
      outcome: .rejected,
      language: language.code,
      title: document.name,
      text: text(.scaleUnfinished),
      sections: [
        Reply.Section(kind: .findings, title: text(.missing), items: items),
        Reply.Section(kind: .next, title: text(.next), items: ways),
      ],
      context: context
    )
  }

  /// A question as it stands alone in a list: of scores, which are all asked alike, who gives it and between what.
  func question(of field: Field) -> String {
    field.party == nil ? field.ask : [field.group, label(of: field)].compactMap(\.self).joined(separator: ": ")
  }

  /// What went wrong with a document, and what to do.
  func text(of error: any Error) -> String {
    switch error {
    case let error as StoreError: text(of: error)
    case let error as WireError: error.message
    default: text(.storeFault, ["fault": "\(error)"])
    }
  }

  func text(of error: StoreError) -> String {
    switch error {
    case .unknown(let id): text(.documentUnknown, ["document": id])
    case .unknownRevision(let id, let revision):
      text(.revisionUnknown, ["document": id, "revision": "\(revision)"])
    case .conflict(let id, _, _): text(.documentChanged, ["document": id])
    case .damaged(let id, _, let setAside): text(.documentDamaged, ["document": id, "file": setAside])
    case .newer(let id, _): text(.documentNewer, ["document": id])
    case .tooLarge(_, let most): text(.documentTooLarge, ["count": "\(most / 1024)"])
    case .full: text(.diskFull)
    case .readOnly(let folder): text(.folderReadOnly, ["folder": folder])
    case .gone(let folder): text(.folderGone, ["folder": folder])
    case .locked(let folder): text(.folderLocked, ["folder": folder])
    case .system(let fault): text(.storeFault, ["fault": fault])
    }
  }

  /// Adds the instruments that go with the topic of an answer.
  func offeringInstruments(_ reply: Reply) -> Reply {
    guard reply.outcome == .answer, let topic = reply.topic else { return reply }
    let instruments = base.instruments.filter { $0.topics.contains { $0.topic == topic } }
    guard !instruments.isEmpty else { return reply }
    let items = instruments.prefix(3).map { Reply.Item($0.title[language], command: call("new", $0.id)) }
    let section = Reply.Section(kind: .instruments, title: text(.instrumentsFor), items: Array(items))
    var reply = reply
    let place = reply.sections.firstIndex { $0.kind == .sources } ?? reply.sections.count
    reply.sections.insert(section, at: place)
    return reply
  }
}
