import Documents
import Guidance
import Routing
import Wire

/// Finds documents by what people call them: the name, a part of it, or what kind it is.
struct DocumentSearch {
  private let base: RuleBase
  /// What was typed, without words that say nothing.
  private let words: [[UInt8]]
  private let typed: [[UInt8]]

  /// Less than this names nothing, in bytes.
  private static let shortest = 2

  init(_ text: String, base: RuleBase) {
    self.base = base
    typed = Folding.words(of: text)
    let fillers = Set(base.languages.flatMap { $0.requestWords.fill.flatMap { Folding.words(of: $0) } })
    words = typed.filter { !fillers.contains($0) }
  }

  /// Those that fit best, the one changed last first: of exactly that name, else with it as a part of their names, else of
  /// the kind, and of these the ones that are under way where there are any.
  func fitting(_ summaries: [DocumentSummary]) -> [DocumentSummary] {
    let latest = summaries.latestFirst
    let exact = latest.filter { Folding.words(of: $0.name) == typed }
    guard exact.isEmpty else { return exact }
    let partly = latest.filter { holds(Folding.words(of: $0.name)) }
    guard partly.isEmpty else { return partly }
    guard let kind else { return [] }
    let ofKind = latest.filter { $0.kind == kind }
    let open = ofKind.filter { $0.finished == nil }
    return open.isEmpty ? ofKind : open
  }

  /// The kind that the words name and nothing else.
  private var kind: Document.Kind? {
    guard words.count == 1 else { return nil }
    return Document.Kind.allCases.first { kind in
      base.languages.contains { KindName(Voice(base: base, pack: $0).text(of: kind)).isNamed(by: words[0]) }
    }
  }

  /// Whether a name has the words in a row, the last one at least as its beginning.
  private func holds(_ name: [[UInt8]]) -> Bool {
    guard let last = typed.last, typed.joined().count >= Self.shortest else { return false }
    return name.indices.contains { start in
      let end = start + typed.count - 1
      return name.indices.contains(end) && name[start..<end].elementsEqual(typed.dropLast())
        && name[end].starts(with: last)
    }
  }
}

extension [DocumentSummary] {
  /// The one changed last first.
  var latestFirst: [DocumentSummary] {
    enumerated().sorted { ($1.element.changed, $0.offset) < ($0.element.changed, $1.offset) }.map(\.element)
  }
}

/// What a kind of instrument or document is called, in the forms that people use: «sjekklista», «planen», «checklists».
struct KindName {
  private let folded: [UInt8]

  /// «-ene», «-ane»
  private static let longestEnding = 3
  /// «skala» for «forventningsskala»
  private static let shortestPart = 4

  init(_ name: String) {
    folded = Folding.words(of: name).last ?? []
  }

  func isNamed(by word: [UInt8]) -> Bool {
    guard !folded.isEmpty else { return false }
    let stem = folded.last == UInt8(ascii: "e") ? folded.dropLast() : folded[...]
    let isInflected = word.starts(with: stem) && word.count <= stem.count + Self.longestEnding
    return isInflected || isSingular(word)
  }

  /// Whether `word` is the name itself or the end of it, without an ending of its own.
  func isSingular(_ word: [UInt8]) -> Bool {
    word == folded || (word.count >= Self.shortestPart && folded.ends(with: word))
  }
}

extension [UInt8] {
  fileprivate func ends(with other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
