import Documents
package import Guidance
import Routing

/// Finds lines that ask for an instrument or a document in people's own words: «lag en plan», «åpne sjekklista».
package struct RequestFinder: Sendable {
  private let base: RuleBase
  private let finder: InstrumentFinder
  private let want: [[[UInt8]]]
  private let ask: [[[UInt8]]]
  private let resume: [[[UInt8]]]
  private let prepare: [[[UInt8]]]
  private let fillers: Set<[UInt8]>
  private let kinds: [(name: KindName, kind: Instrument.Kind)]

  /// What is wanted is named within so many words that say something: «en god plan».
  private static let nearest = 2
  /// Cosine from which a story is about what an instrument prepares, found by trying the development questions.
  private static let leastLikeness: Float = 0.3
  /// So early in a line is it said what is gone on with.
  private static let latestResume = 5
  /// Commands that may be called in a sentence, by what it says of a document.
  private static let onDocuments = [Command.open, .show, .delete, .history, .undo, .export, .finish]

  init(base: RuleBase, instruments: InstrumentFinder) {
    self.base = base
    finder = instruments
    func phrases(_ words: (RequestWords) -> [String]) -> [[[UInt8]]] {
      base.languages.flatMap { words($0.requestWords).map { Folding.words(of: $0) } }.filter { !$0.isEmpty }
        .sorted { $0.count > $1.count }
    }
    want = phrases(\.want)
    ask = phrases(\.ask)
    resume = phrases(\.resume)
    prepare = phrases(\.prepare)
    fillers = Set(phrases(\.fill).joined())
    kinds = Instrument.Kind.allCases.flatMap { kind in
      base.languages.map { (KindName(Voice(base: base, pack: $0).text(of: kind)), kind) }
        + [(KindName(kind.rawValue), kind)]
    }
  }

  /// Instruments that a request may mean.
  package struct Found: Sendable, Equatable {
    package var instruments: [Instrument]
    /// Whether a kind, an id or a title was named, and not only something near.
    package var isCertain: Bool
  }

  enum Request {
    case new(Found)
    /// A command with what names a document.
    case command(Command, String)
    /// To go on with something of this kind.
    case resume(Document.Kind?)
  }

  /// - Returns: nil when the line asks for none.
  func request(in line: String) -> Request? {
    let utterance = Utterance(line)
    let words = utterance.folded
    guard words.count > 1 else { return nil }
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    if let kind = resumed(words) { return .resume(kind) }
    if parts.count > 1, let command = CommandTable.command(parts[0], in: base) {
      if command.name == Command.new.name, let found = named(in: parts[1]) { return .new(found) }
      if Self.onDocuments.contains(where: { $0.name == command.name }) { return .command(command, parts[1]) }
    }
    guard let opening = want.first(where: { words.starts(with: $0) }), words.count > opening.count else { return nil }
    return named(in: text(of: utterance, from: opening.count)).map { .new($0) }
  }

  /// The instrument that goes with a story of something soon to be held, or with a question for something to fill in.
  func prepared(in line: String) -> Instrument? {
    let utterance = Utterance(line)
    let words = utterance.folded
    let isStory = prepare.contains { phrase in place(of: phrase, in: words) != nil }
    let isAsked = ask.contains { words.starts(with: $0) } && finder.isAsked(in: utterance)
    guard isStory || isAsked, let best = finder.ranked(for: Utterance(told(in: words))).first else { return nil }
    return best.likeness >= Self.leastLikeness ? base.instrument(best.id) : nil
  }

  /// The line without the words that only say when, or that something is asked for.
  private func told(in words: [[UInt8]]) -> String {
    var words = words
    for phrase in prepare + ask {
      if let start = place(of: phrase, in: words) { words.removeSubrange(start..<(start + phrase.count)) }
    }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// What a command that begins something was given: a kind, the end of an id, words of a title, or what it is about.
  func instruments(named text: String) -> Found {
    let content = content(of: text)
    if let kind = kind(of: content), isKindAlone(content) { return Found(instruments: of(kind), isCertain: true) }
    let byEnd = base.instruments.filter { $0.id.hasSuffix("." + text.lowercased()) }
    let titled = byEnd.isEmpty ? self.titled(content) : byEnd
    guard titled.isEmpty else { return Found(instruments: titled, isCertain: titled.count == 1) }
    return near(text, content)
  }

  /// A request that is plain enough to be taken without a command's slash; nil for other lines.
  private func named(in text: String) -> Found? {
    let content = content(of: text)
    let first = content.prefix(Self.nearest)
    let isQuestion = text.hasSuffix("?")
    if let kind = kind(of: content), isKindAlone(content) { return Found(instruments: of(kind), isCertain: true) }
    let titled = titled(content)
    if content.count > 1, titled.count == 1 { return Found(instruments: titled, isCertain: true) }
    guard !isQuestion else { return nil }
    let isNamed = first.contains { word in kinds.contains { $0.name.isSingular(word) } }
    let isThing = finder.isAsked(
      in: Utterance(first.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
    )
    guard isNamed || isThing else { return nil }
    let found = near(text, content)
    return found.instruments.isEmpty ? nil : found
  }

  /// Those nearest to what a line says, of the kind that it names; all of the kind where nothing more is said.
  private func near(_ text: String, _ content: [[UInt8]]) -> Found {
    let kind = kind(of: Array(content.prefix(Self.nearest)))
    // What it is about tells the plans apart, and not that it is a plan.
    let about = content.filter { word in !kinds.contains { $0.name.isNamed(by: word) } }
    let topic = about.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    let ids = finder.instruments(for: Utterance(kind == nil ? text : topic), kind: kind)
    let found = ids.compactMap { base.instrument($0) }
    if found.isEmpty, let kind { return Found(instruments: of(kind), isCertain: false) }
    return Found(instruments: found, isCertain: false)
  }

  private func resumed(_ words: [[UInt8]]) -> Document.Kind?? {
    guard
      let (phrase, start) = resume.lazy.compactMap({ phrase in place(of: phrase, in: words).map { (phrase, $0) } })
        .first,
      start < Self.latestResume
    else { return nil }
    let content = words[(start + phrase.count)...].filter { !fillers.contains($0) }.prefix(Self.nearest)
    if let kind = kind(of: Array(content)) { return .some(Document.Kind(kind)) }
    let documents = Set(
      base.languages.flatMap { $0.commands["documents"]?.words ?? [] }.flatMap { Folding.words(of: $0) }
    )
    return content.contains { documents.contains($0) || documents.contains($0.dropLast(2) + []) } ? .some(nil) : nil
  }

  private func titled(_ content: [[UInt8]]) -> [Instrument] {
    guard !content.isEmpty else { return [] }
    return base.instruments.filter { instrument in
      instrument.title.texts.values.contains { title in
        let held = Folding.words(of: title)
        return content.allSatisfy { word in held.contains { $0.starts(with: word) } }
      }
    }
  }

  private func of(_ kind: Instrument.Kind) -> [Instrument] { base.instruments.filter { $0.kind == kind } }

  private func kind(of words: [[UInt8]]) -> Instrument.Kind? {
    words.lazy.compactMap { word in kinds.first { $0.name.isNamed(by: word) }?.kind }.first
  }

  /// «plan», «responsibility matrix»
  private func isKindAlone(_ words: [[UInt8]]) -> Bool {
    words.count == 1
      || base.languages.contains { pack in
        Instrument.Kind.allCases.contains {
          Folding.words(of: Voice(base: base, pack: pack).text(of: $0)) == words
        }
      }
  }

  private func content(of text: String) -> [[UInt8]] {
    let words = Folding.words(of: text)
    let content = words.filter { !fillers.contains($0) }
    return content.isEmpty ? words : content
  }

  private func text(of utterance: Utterance, from token: Int) -> String {
    let bytes = utterance.text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: utterance.tokens[token].range.lowerBound)
    return String(utterance.text[start...])
  }

  private func place(of phrase: [[UInt8]], in words: [[UInt8]]) -> Int? {
    guard words.count >= phrase.count else { return nil }
    return (0...(words.count - phrase.count)).first { words[$0..<($0 + phrase.count)].elementsEqual(phrase) }
  }
}
