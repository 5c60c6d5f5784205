/// Lists the structured commands, for help and completion.
package enum Commands: WireMethod {
  package struct Parameters: Codable, Sendable, Equatable {
    package var language: String?

    package init(language: String? = nil) {
      self.language = language
    }
  }

  package struct Result: Codable, Sendable, Equatable {
    package var language: String
    package var commands: [Entry]

    package init(language: String, commands: [Entry]) {
      self.language = language
      self.commands = commands
    }
  }

  package struct Entry: Codable, Sendable, Equatable {
    /// What follows the command's word.
    package enum Argument: String, Codable, Sendable, CaseIterable {
      case none, topic, role, language, text, instrument, document
    }

    /// The name that is the same in every language.
    package var name: String
    /// The words that call it, without their slash; the first is the one to show, and those of every language work.
    package var words: [String]
    package var argument: Argument
    package var summary: String

    package init(name: String, words: [String], argument: Argument, summary: String) {
      self.name = name
      self.words = words
      self.argument = argument
      self.summary = summary
    }
  }

  package static let name = "commands"
  package static let summary = "Lists the structured commands of a conversation."
  package static let parameters = [Parameter.listLanguage]
  package static let resultSchema = Schema.object([
    "language": Schema.string,
    "commands": Schema.array(
      of: Schema.object([
        "name": Schema.string, "words": Schema.array(of: Schema.string),
        "argument": Schema.choice(of: Entry.Argument.allCases.map(\.rawValue)), "summary": Schema.string,
      ])
    ),
  ])
}
