import ArgumentParser
import Wire

/// Holds a conversation; what `veiviser` alone does.
struct ChatCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Hold a conversation (the default)."
  )

  @Option(help: ArgumentHelp("Your role, such as co-supervisor.", valueName: "role"))
  var role: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let surroundings = session.surroundings
    if surroundings.inputIsTerminal, surroundings.outputIsTerminal, let chat = interactiveChat(in: session) {
      session.warnOfSocketOnDisk()
      return try chat.run()
    }
    let reader = PlainLineReader(LineScanner(surroundings.input, limit: Limits().lineBytes))
    return try Chat(session: session, reader: reader, role: role).run()
  }

  /// A conversation with editing, history and completion; nil where there is no line reader for it.
  private func interactiveChat(in session: Session) -> Chat? {
    let completion = CompletionSource(server: session.server, language: session.language.language)
    let recall = Recall(file: HistoryFile.standard(environment: session.surroundings.environment)) { fault in
      session.tell(.cannotKeepHistory(path: fault.path, reason: fault.reason), .dim)
    }
    let editing = LineEditing(history: recall.history.lines, complete: completion.complete)
    return session.surroundings.makeLineReader(editing).map {
      Chat(session: session, reader: $0, role: role, recall: recall, completion: completion)
    }
  }
}
