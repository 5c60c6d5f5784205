import Guidance
package import Wire

/// A structured command of the chat. What it is called and what its summary says in each language stands in the language
/// files, under the same name.
package struct Command: Sendable {
  /// The name that is the same in every language, and in the `next` steps of topics.
  package let name: String
  package let argument: Commands.Entry.Argument
  /// Whether its bare word, alone on a line, calls it too.
  let bareness: Bareness
  let body: Body

  /// When the word of a command calls it without its slash.
  enum Bareness: Sendable {
    case always
    /// Only while a document is open: else «avtale» is something to ask about.
    case inDocument
    case never
  }

  /// What carries a command out.
  enum Body: Sendable {
    /// By the rule base alone.
    case guidance(@Sendable (Call) -> Reply)
    /// With the person's documents.
    case desk(@Sendable (DeskCall) async throws -> Reply)
  }

  init(
    name: String,
    argument: Commands.Entry.Argument = .none,
    bare bareness: Bareness = .always,
    run: @escaping @Sendable (Call) -> Reply
  ) {
    self.name = name
    self.argument = argument
    self.bareness = bareness
    body = .guidance(run)
  }

  init(
    name: String,
    argument: Commands.Entry.Argument = .none,
    bare bareness: Bareness = .never,
    withDocuments run: @escaping @Sendable (DeskCall) async throws -> Reply
  ) {
    self.name = name
    self.argument = argument
    self.bareness = bareness
    body = .desk(run)
  }

  func isCalledBare(_ context: Context) -> Bool {
    switch bareness {
    case .always: true
    case .inDocument: context.document != nil
    case .never: false
    }
  }

  /// Carries the command out where there are no documents.
  func run(_ call: Call) -> Reply {
    switch body {
    case .guidance(let run): run(call)
    case .desk: call.rejected(call.voice.text(.noDocuments))
    }
  }

  /// What a command gets to work with.
  struct Call: Sendable {
    var assistant: Assistant
    var voice: Voice
    /// What stood behind the command's word; nil when nothing did.
    var argument: String?
    var context: Context

    /// A reply of the command.
    func done(_ text: String, title: String? = nil, sections: [Reply.Section] = []) -> Reply {
      reply(.command, text, title: title, sections: sections)
    }

    /// A reply that says why the command could not be carried out.
    func rejected(_ text: String, sections: [Reply.Section] = []) -> Reply {
      reply(.rejected, text, title: nil, sections: sections)
    }

    private func reply(_ outcome: Reply.Outcome, _ text: String, title: String?, sections: [Reply.Section]) -> Reply {
      Reply(
        outcome: outcome,
        language: voice.language.code,
        title: title,
        text: text,
        sections: sections,
        context: context
      )
    }
  }
}
