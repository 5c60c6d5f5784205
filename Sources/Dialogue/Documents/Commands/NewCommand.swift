import Documents
import Guidance
import Routing
import Wire

extension Command {
  /// Begins a document, or lists the instruments: all kinds, or those of one kind.
  static let new = Command(name: "new", argument: .instrument) { (call: DeskCall) in try await begin(call) }

  static func begin(_ call: DeskCall) async throws -> Reply {
    let voice = call.voice
    guard let argument = call.call.argument else { return call.kinds() }
    let parts = argument.split(separator: " ", maxSplits: 1).map(String.init)
    if let instrument = voice.base.instrument(parts[0].lowercased()) {
      return try await call.create(instrument, name: parts.count > 1 ? parts[1] : nil)
    }
    let found = call.desk.assistant.requestFinder.instruments(named: argument)
    if found.isCertain, found.instruments.count == 1 { return try await call.create(found.instruments[0], name: nil) }
    guard found.instruments.isEmpty else { return call.offering(found) }
    return call.rejected(
      voice.text(.instrumentUnknown, ["name": argument, "command": voice.call("new")])
    )
  }
}

extension DeskCall {
  /// Instruments that a request may mean, by number.
  func offering(_ found: RequestFinder.Found) -> Reply {
    instruments(found.instruments, found.isCertain ? .instrumentsOfKind : .instrumentsFound)
  }

  private func instruments(_ instruments: [Instrument], _ phrase: Phrase) -> Reply {
    var call = self
    call.call.context = call.call.context.offering(instruments.map(\.id))
    let items = instruments.map { voice.item(for: $0) }
    return call.done(
      voice.text(phrase),
      title: voice.text(.instrumentsTitle),
      sections: [Reply.Section(kind: .instruments, title: "", numbered: true, items: items)]
    )
  }

  /// The kinds with how many there are of each, and by number those of the person's role.
  fileprivate func kinds() -> Reply {
    var call = self
    let all = voice.base.instruments
    let kinds = Instrument.Kind.allCases.compactMap { kind -> Reply.Item? in
      let count = all.count { $0.kind == kind }
      guard count > 0 else { return nil }
      return Reply.Item(
        voice.text(.instrumentCount, ["count": "\(count)"]),
        command: voice.call("new", voice.text(of: kind))
      )
    }
    let mine = all.filter { $0.roles.first == call.call.context.role }
    call.call.context = call.call.context.offering(mine.map(\.id))
    return call.done(
      voice.text(mine.isEmpty ? .instruments : .instrumentsForRole),
      title: voice.text(.instrumentsTitle),
      sections: [
        Reply.Section(kind: .instruments, title: "", numbered: true, items: mine.map { voice.item(for: $0) }),
        Reply.Section(kind: .commands, title: mine.isEmpty ? "" : voice.text(.instrumentsAll), items: kinds),
      ].filter { !$0.items.isEmpty }
    )
  }

  fileprivate func create(_ instrument: Instrument, name: String?) async throws -> Reply {
    let title = instrument.title[voice.language]
    let checked: String
    do throws(DocumentName.Fault) {
      checked = try DocumentName.checked(name ?? title)
    } catch {
      return rejected(voice.text(of: error, in: name ?? title) { voice.call("new", "\(instrument.id) \($0)") })
    }
    if name == nil, let empty = try await untouched(instrument) { return try begun(empty, instrument, .documentReused) }
    let new = Document(
      kind: Document.Kind(instrument.kind),
      instrument: instrument.id,
      name: checked,
      language: voice.language.code,
      now: desk.clock.now()
    )
    var document = new
    desk.move(&document, to: try form(of: new).fields.first)
    let kept = try await desk.store.create(document)
    return try begun(kept, instrument, .documentBegun)
  }

  /// An empty document of the instrument that nobody has done anything with.
  private func untouched(_ instrument: Instrument) async throws -> Document? {
    let titles = Set(instrument.title.texts.values)
    let kind = Document.Kind(instrument.kind)
    let candidates = try await desk.store.summaries().filter {
      $0.instrument == instrument.id && $0.kind == kind && $0.revision == 1 && titles.contains($0.name)
    }
    for candidate in candidates {
      let document = try await desk.store.document(candidate.id)
      let isEmpty = document.answers.isEmpty && document.comments.isEmpty && document.change.kind == .created
      if isEmpty, document.position != nil { return document }
    }
    return nil
  }

  /// Asks the first question of a document, and says what it is.
  private func begun(_ document: Document, _ instrument: Instrument, _ phrase: Phrase) throws -> Reply {
    let values = [
      "document": document.id, "title": document.name, "pause": voice.call("pause"),
      "open": voice.call("open", document.id),
    ]
    var reply = try GuidedDialogue(call: self, document: document).ask(note: voice.text(phrase, values))
    reply.sections.insert(
      Reply.Section(kind: .hints, title: "", items: [Reply.Item(instrument.purpose[voice.language])]),
      at: 0
    )
    return reply
  }
}

extension Document.Kind {
  init(_ kind: Instrument.Kind) {
    self =
      switch kind {
      case .checklist: .checklist
      case .scale: .scale
      case .matrix: .matrix
      case .conversation: .conversation
      case .plan: .plan
      case .audit: .audit
      }
  }
}

extension Voice {
  /// An instrument in a numbered list.
  func item(for instrument: Instrument) -> Reply.Item {
    Reply.Item("\(instrument.title[language]) (\(text(of: instrument.kind)))")
  }

  /// What a kind of instrument is called.
  func text(of kind: Instrument.Kind) -> String { text(of: Document.Kind(kind)) }

  func text(of kind: Document.Kind) -> String {
    switch kind {
    case .checklist: text(.kindChecklist)
    case .scale: text(.kindScale)
    case .agreement: text(.kindAgreement)
    case .matrix: text(.kindMatrix)
    case .conversation: text(.kindConversation)
    case .plan: text(.kindPlan)
    case .audit: text(.kindAudit)
    }
  }

  /// What is wrong with a name, and the command with a name near it that can be used where only slashes are in the way.
  func text(of fault: DocumentName.Fault, in name: String, _ command: (String) -> String) -> String {
    let near = String(name.map { "/\\".contains($0) ? "-" : $0 })
    guard fault == .path, let usable = try? DocumentName.checked(near),
      usable.contains(where: { $0.isLetter || $0.isNumber })
    else {
      return text(of: fault)
    }
    return text(of: fault) + " " + text(.nameSuggestion, ["command": command(usable)])
  }

  func text(of fault: DocumentName.Fault) -> String {
    switch fault {
    case .empty: text(.nameEmpty)
    case .tooLong: text(.nameTooLong, ["count": "\(DocumentName.longest)"])
    case .path: text(.namePath)
    case .controls: text(.errorNameHidden)
    }
  }
}
