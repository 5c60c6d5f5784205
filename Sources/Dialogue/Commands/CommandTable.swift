package import Guidance
import Wire

/// Every structured command. A new one is a file beside this, a line here, and its words in each language file.
package enum CommandTable {
  package static let all = guidance + documents

  /// Those that need nothing but the rule base.
  package static let guidance: [Command] = [
    .help, .role, .topics, .show, .sources, .why, .language, .status, .quit,
  ]

  /// Those that need a person's documents.
  package static let documents: [Command] = [
    .new, .documents, .open, .back, .skip, .edit, .tick, .comment, .pause, .finish, .start,
    .compare, .agree, .rename, .history, .undo, .delete, .trash, .restore, .export, .forget,
  ]

  /// The command that `word` calls, in any language.
  static func command(_ word: String, in base: RuleBase) -> Command? {
    let word = word.lowercased()
    return all.first { command in
      command.name == word
        || base.languages.contains { $0.commands[command.name]?.words.contains { $0.lowercased() == word } == true }
    }
  }

  /// The word most like `word`: of `pack` if it can be, else of any language.
  static func suggestion(for word: String, in base: RuleBase, preferring pack: LanguagePack) -> String? {
    let own = all.flatMap { pack.commands[$0.name]?.words ?? [] }
    let others = base.languages.flatMap { pack in all.flatMap { pack.commands[$0.name]?.words ?? [] } }
    return Nearest.match(for: word, among: own) ?? Nearest.match(for: word, among: others)
  }

  /// What is wrong between the table and the language files: a command without words, words without a command, a word
  /// that calls two.
  package static func check(_ base: RuleBase) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for pack in base.languages {
      for command in all where pack.commands[command.name] == nil {
        diagnostics.append(
          Diagnostic(pack.location, "The command «\(command.name)» has no words here: add it under «commands».")
        )
      }
      for (name, text) in pack.commands where !all.contains(where: { $0.name == name }) {
        diagnostics.append(Diagnostic(text.location, "There is no command «\(name)»: remove it."))
      }
    }
    var owners = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.name) })
    for pack in base.languages {
      for (name, text) in pack.commands.sorted(by: { $0.key < $1.key }) {
        for word in text.words {
          if let owner = owners[word.lowercased()], owner != name {
            diagnostics.append(Diagnostic(text.location, "«\(word)» calls «\(owner)» already: choose another word."))
          }
          owners[word.lowercased()] = name
        }
      }
    }
    return diagnostics.sorted()
  }
}
