import Dialogue
import Documents
import FoundationEssentials
import Guidance
import TestSupport
import Testing
import Wire

/// A dialogue as it is typed, with what must come of each line:
///
///     > /{new} checklist.tst-start      {new}: the command's word in the language of the script
///       dialogue; asks hours            expectations of the line above, see ``Expectation``
///     > [yes], avtalt                   [yes]: a word from `words`
///     other > /{open} checklist-1       another conversation with the same documents, named at will
///     > 3 *14                           typed fourteen times
///     + 12                              twelve minutes pass
///     restart                           the server is started again; every conversation begins anew
///     hide 4, HEMMELIG                  from now on no reply may show such an answer; `hide nothing` ends it
final class DialogueScript {
  /// What people type in each language, by the name that scripts have for it.
  static let words: [String: [String: String]] = [
    "yes": ["nb": "ja", "nn": "ja", "en": "yes"], "no": ["nb": "nei", "nn": "nei", "en": "no"],
    "irrelevant": ["nb": "ikke aktuelt", "nn": "ikkje aktuelt", "en": "not relevant"],
    "skip": ["nb": "hopp over", "nn": "veit ikkje", "en": "don't know"],
    "take": ["nb": "ta forslaget", "nn": "ta framlegget", "en": "as suggested"],
    "why?": ["nb": "hvorfor spør du om dette?", "nn": "kvifor spør du om dette?", "en": "Why do you ask?"],
    "correct": ["nb": "endre svaret på", "nn": "endre svaret på", "en": "change my answer on"],
    "to": ["nb": "til", "nn": "til", "en": "to"],
    "question": ["nb": "spørsmål", "nn": "spørsmål", "en": "question"],
    "return": ["nb": "ga tilbake.", "nn": "gå attende", "en": "go back"],
    "before": ["nb": "Forrige", "nn": "førre", "en": "previous"],
    "leave": ["nb": "jeg vil slutte", "nn": "eg vil slutte", "en": "I want to stop"],
    "unknown": ["nb": "Vet ikke.", "nn": "veit ikkje", "en": "dont know"],
    "answers": ["nb": "vis svarene mine", "nn": "vis svara mine", "en": "show my answers"],
    "all": ["nb": "alle", "nn": "alle", "en": "all"],
    "and": ["nb": "og", "nn": "og", "en": "and"],
    "tomorrow": ["nb": "i morgen", "nn": "i morgon", "en": "tomorrow"],
    "later": ["nb": "om to uker", "nn": "om to veker", "en": "in two weeks"],
    "advise": ["nb": "du bør snakke med henne", "nn": "du bør snakke med ho", "en": "you should talk to her"],
    "scold": [
      "nb": "kan du ikke bare ringe hjem?", "nn": "kan du ikkje berre ringje heim?", "en": "can't you just call home?",
    ],
    "change": ["nb": "endre svar", "nn": "rett svar", "en": "change answer"],
    "paid?": [
      "nb": "får jeg betalt som medveileder?", "nn": "får eg betalt som medrettleiar?",
      "en": "do I get paid as a co-supervisor?",
    ],
  ]

  let store: any DocumentStore
  let language: String
  private let assistant: Assistant
  private let clock = MovableClock()
  private var contexts: [String: Context] = [:]
  private var hidden: [String] = []
  private(set) var last: Reply?

  init(_ language: String, store: any DocumentStore = MemoryStore(), base: RuleBase? = nil) throws {
    self.language = language
    self.store = store
    assistant = Assistant(base: try base ?? ProjectRules.base.get(), model: try ProjectRules.model.get())
  }

  var pack: LanguagePack { assistant.base.languages.first { $0.code.code == language } ?? .silent }
  var desk: Desk { Desk(assistant: assistant, store: store, clock: clock.clock) }

  /// Holds the dialogue; tells each expectation that is not met, with the line that it belongs to.
  func run(_ script: String) async throws {
    var line = ""
    for row in script.split(separator: "\n").map(String.init) {
      let text = row.drop { $0 == " " }
      if let typed = text.split(separator: "> ", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first,
        !row.hasPrefix(" ")
      {
        line = String(text)
        try await type(String(typed), as: String(text.prefix { $0 != ">" }.filter { $0 != " " }))
      } else if text.hasPrefix("+ "), let minutes = Int(text.dropFirst(2)) {
        clock.move(minutes: minutes)
      } else if text == "restart" {
        contexts = [:]
      } else if text.hasPrefix("hide ") {
        hidden = text == "hide nothing" ? [] : text.dropFirst(5).split(separator: ",").map { $0.trimmed }
      } else {
        for expectation in filled(String(text)).split(separator: ";") { try await expect(expectation.trimmed, line) }
      }
    }
  }

  private func type(_ text: String, as speaker: String) async throws {
    let parts = text.split(separator: " *").map(String.init)
    let times = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
    for _ in 0..<times { try await say(filled(parts[0]), as: speaker) }
  }

  private func say(_ line: String, as speaker: String) async throws {
    let context = contexts[speaker] ?? Context(language: language)
    let reply = try await desk.say(Say.Parameters(text: line, context: context))
    contexts[speaker] = reply.context
    last = reply
    for secret in hidden {
      let isWord = secret.contains(where: \.isLetter)
      let shown = reply.lines.filter { $0 == secret || $0.hasSuffix(": \(secret)") || isWord && $0.contains(secret) }
      #expect(shown.isEmpty, "«\(line)» shows «\(secret)»")
      #expect(!isWord || reply.file?.text.contains(secret) != true, "the file of «\(line)» shows «\(secret)»")
    }
  }

  /// The line with commands and words in the language of the script.
  private func filled(_ line: String) -> String {
    var line = line
    for (name, text) in pack.commands { line = line.replacing("{\(name)}", with: text.words[0]) }
    for (name, texts) in Self.words { line = line.replacing("[\(name)]", with: texts[language] ?? "") }
    return line
  }

  private func expect(_ expectation: String, _ line: String) async throws {
    let reply = try #require(last)
    var document: Document?
    if let id = reply.context.document { document = try? await store.document(id) }
    let place = Comment("\(language) «\(line)» \(expectation): \(reply.outcome), \(reply.lines)")
    let words = expectation.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = words.count > 1 ? words[1] : ""
    switch words[0] {
    case "says": #expect(says(Phrase(rawValue: rest), reply), place)
    case "unsaid": #expect(!says(Phrase(rawValue: rest), reply), place)
    case "has": #expect(reply.lines.contains { $0.contains(rest) }, place)
    case "lacks": #expect(!reply.lines.contains { $0.contains(rest) }, place)
    case "topic": #expect(reply.topic == rest, place)
    case "listed": #expect((reply.context.listed ?? []).joined(separator: ", ") == rest, place)
    case "document": #expect(reply.context.document ?? "none" == rest, place)
    case "asks": #expect(document?.position ?? "nothing" == rest, place)
    case "revision": #expect(document.map { "\($0.revision)" } == rest, place)
    case "finished": #expect(document?.finished != nil, place)
    case "unfinished": #expect(document?.finished == nil, place)
    case "empty": #expect(document?.answers[rest] == nil, place)
    case "kept", "remark":
      let parts = rest.split(separator: " = ", maxSplits: 1).map(String.init)
      let kept = words[0] == "kept" ? document?.answers[parts[0]]?.brief : document?.comments[parts[0]]
      #expect(kept == parts.dropFirst().first, place)
    default: #expect(reply.outcome.rawValue == words[0], place)
    }
  }

  /// Whether a reply holds every constant part of a phrase.
  private func says(_ phrase: Phrase?, _ reply: Reply) -> Bool {
    guard let phrase,
      let template = assistant.base.languages.first(where: { $0.code.code == reply.language })?.phrases[phrase]
    else { return false }
    let pieces = template.split(separator: "{", omittingEmptySubsequences: false)
    let behind = pieces.dropFirst().map { $0.drop { $0 != "}" }.dropFirst() }
    return (pieces.prefix(1) + behind).map(\.trimmed).filter { !$0.isEmpty }.allSatisfy { part in
      reply.lines.contains { $0.contains(part) }
    }
  }
}

extension Reply {
  /// Everything that a person sees, text by text.
  var lines: [String] {
    (opening ?? []) + [title, text].compactMap(\.self)
      + sections.flatMap { [$0.title] + $0.items.flatMap { [$0.text, $0.detail, $0.command].compactMap(\.self) } }
      + [note].compactMap(\.self)
  }
}

extension Answer {
  /// `true`, `3`, `one, two`
  var brief: String {
    switch self {
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number)"
    case .text(let text): text
    case .list(let lines): lines.joined(separator: ", ")
    }
  }
}

extension Substring {
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
