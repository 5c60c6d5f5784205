/// What Tab may put in place of the word before the cursor.
package struct Completion: Sendable, Equatable {
  /// Where the word begins, in bytes from the start of the line.
  package var start: Int
  /// In the order to show them.
  package var candidates: [String]

  package static let none = Completion(start: 0, candidates: [])

  package init(start: Int, candidates: [String]) {
    self.start = start
    self.candidates = candidates
  }
}

/// Completes structured commands and what follows them; questions are not completed.
package struct Completer: Sendable, Equatable {
  /// A structured command as far as completion knows it.
  package struct Command: Sendable, Equatable {
    /// What may follow the command's word; nothing that is known for a command that takes free text.
    package enum Argument: Sendable, Equatable { case nothing, topic, role, language, instrument, document }

    /// Without their slash, the word of the conversation's language first.
    package var words: [String]
    package var argument: Argument

    package init(words: [String], argument: Argument) {
      self.words = words
      self.argument = argument
    }
  }

  package var commands: [Command]
  package var topics: [String]
  /// For each role its name in the conversation's language, then its id.
  package var roles: [[String]]
  package var instruments: [String]
  package var documents: [String]

  package init(
    commands: [Command],
    topics: [String],
    roles: [[String]],
    instruments: [String] = [],
    documents: [String] = []
  ) {
    self.commands = commands
    self.topics = topics
    self.roles = roles
    self.instruments = instruments
    self.documents = documents
  }

  /// Completes the word that ends at the cursor.
  ///
  /// - Parameter line: what stands before the cursor.
  package func complete(_ line: String) -> Completion {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = words.first(where: { !$0.isEmpty }), first.hasPrefix("/") else { return .none }
    let typed = Self.wordsTyped(line)
    let last = String(words.last ?? "")
    let start = line.utf8.count - last.utf8.count
    switch typed {
    case 0: return Completion(start: start, candidates: commandWords(beginning: String(first.dropFirst())))
    case 1: return Completion(start: start, candidates: arguments(of: String(first.dropFirst()), beginning: last))
    default: return .none
    }
  }

  /// Whether what stands at the cursor may be the name of a document.
  package func wantsDocument(_ line: String) -> Bool {
    guard let first = line.split(separator: " ").first, first.hasPrefix("/"), Self.wordsTyped(line) == 1 else {
      return false
    }
    let argument = command(String(first.dropFirst()))?.argument
    return argument == .topic || argument == .document
  }

  /// How many words stand whole before the one at the cursor.
  private static func wordsTyped(_ line: String) -> Int {
    line.split(separator: " ").count - (line.hasSuffix(" ") ? 0 : 1)
  }

  /// The command that a word calls, without its slash.
  private func command(_ word: String) -> Command? {
    let lowercased = word.lowercased()
    return commands.first { $0.words.contains { $0.lowercased() == lowercased } }
  }

  /// One word for each command that has one with this beginning: its first, which is of the conversation's language.
  private func commandWords(beginning: String) -> [String] {
    let matching = commands.compactMap { command -> (word: String, isFirst: Bool)? in
      guard let word = command.words.first(where: { begins($0, with: beginning) }) else { return nil }
      return ("/" + word, word == command.words.first)
    }
    return matching.filter(\.isFirst).map(\.word) + matching.filter { !$0.isFirst }.map(\.word)
  }

  private func arguments(of word: String, beginning: String) -> [String] {
    let candidates: [[String]] =
      switch command(word)?.argument {
      case .topic?: (topics + documents).map { [$0] }
      case .instrument?: instruments.map { [$0] }
      case .document?: documents.map { [$0] }
      case .role?: roles
      case .language?: Language.allCases.map { [$0.rawValue] }
      case .nothing?, nil: []
      }
    return candidates.compactMap { $0.first { begins($0, with: beginning) } }
  }

  private func begins(_ word: String, with beginning: String) -> Bool {
    word.lowercased().hasPrefix(beginning.lowercased())
  }
}
