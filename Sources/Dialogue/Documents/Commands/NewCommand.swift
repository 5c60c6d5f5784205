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
    if let kind = voice.kind(named: argument) {
      let ofKind = voice.base.instruments.filter { $0.kind == kind }
      if ofKind.count == 1 { return try await call.create(ofKind[0], name: nil) }
      return call.instruments(ofKind, .instrumentsOfKind)
    }
    if let instrument = voice.base.instrument(parts[0].lowercased()) {
      return try await call.create(instrument, name: parts.count > 1 ? parts[1] : nil)
    }
    let found = voice.instruments(named: argument)
    if found.count == 1 { return try await call.create(found[0], name: nil) }
    guard found.isEmpty else { return call.instruments(found, .instrumentsFound) }
    return call.rejected(
      voice.text(.instrumentUnknown, ["name": argument, "command": voice.call("new")])
    )
  }
}

extension DeskCall {
  fileprivate func instruments(_ instruments: [Instrument], _ phrase: Phrase) -> Reply {
    var call = self
    call.call.context.listed = instruments.map(\.id)
    call.call.context.choices = nil
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
    call.call.context.listed = mine.isEmpty ? nil : mine.map(\.id)
    call.call.context.choices = nil
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
      return rejected(voice.text(of: error))
    }
    let new = Document(
      kind: Document.Kind(instrument.kind),
      instrument: instrument.id,
      name: checked,
      language: voice.language.code,
      now: desk.clock.now()
    )
    var document = new
    desk.move(&document, to: try form(of: new).fields.first, in: try form(of: new))
    let kept = try await desk.store.create(document)
    let note = voice.text(
      .documentBegun,
      [
        "document": kept.id, "pause": voice.call("pause"), "open": voice.call("open", kept.id),
      ]
    )
    var reply = try GuidedDialogue(call: self, document: kept).ask(note: note)
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

  func text(of fault: DocumentName.Fault) -> String {
    switch fault {
    case .empty: text(.nameEmpty)
    case .tooLong: text(.nameTooLong, ["count": "\(DocumentName.longest)"])
    case .path: text(.namePath)
    case .controls: text(.errorNameHidden)
    }
  }

  /// «-lister», «-er»
  private static let longestEnding = 3
  /// «skala» for «forventningsskala»
  private static let shortestPart = 4

  /// The kind that a word names in any language: «sjekkliste», «plans».
  fileprivate func kind(named name: String) -> Instrument.Kind? {
    let name = name.lowercased()
    return Instrument.Kind.allCases.first { kind in
      kind.rawValue == name
        || base.languages.contains { pack in
          let word = Voice(base: base, pack: pack).text(of: kind).lowercased()
          let isInflected = name.hasPrefix(word) && name.count <= word.count + Self.longestEnding
          let isPart = name.count >= Self.shortestPart && (word.hasSuffix(name) || word.hasPrefix(name))
          return name == word || isInflected || isPart
        }
    }
  }

  /// The instruments whose titles hold every word of `name`, or whose ids end with it.
  fileprivate func instruments(named name: String) -> [Instrument] {
    let words = Folding.words(of: name)
    let byEnd = base.instruments.filter { $0.id.hasSuffix("." + name.lowercased()) }
    guard byEnd.isEmpty, !words.isEmpty else { return byEnd }
    return base.instruments.filter { instrument in
      instrument.title.texts.values.contains { title in
        let held = Folding.words(of: title)
        return words.allSatisfy { word in held.contains { $0.starts(with: word) } }
      }
    }
  }
}
