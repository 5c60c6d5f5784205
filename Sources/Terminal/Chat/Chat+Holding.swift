import Wire

extension Chat {
  /// Holds a conversation at the terminal, or with the lines of a pipe.
  ///
  /// - Parameter opening: a command of the conversation to begin with, instead of a welcome.
  static func hold(in session: Session, role: String? = nil, opening: String? = nil) throws -> ExitStatus {
    let surroundings = session.surroundings
    if surroundings.inputIsTerminal, surroundings.outputIsTerminal,
      let chat = interactive(in: recalling(session), role: role, opening: opening)
    {
      session.warnOfSocketOnDisk()
      return try chat.run()
    }
    let reader = PlainLineReader(LineScanner(surroundings.input, limit: Limits().lineBytes))
    return try Chat(session: session, reader: reader, role: role, opening: opening).run()
  }

  /// The session in the language that was chosen last, unless this run names one.
  private static func recalling(_ session: Session) -> Session {
    if !session.language.isChosen,
      let language = LanguageFile.standard(environment: session.surroundings.environment)?.load()
    {
      session.language = LanguageChoice(language, isChosen: true)
    }
    return session
  }

  /// A conversation with editing, history and completion; nil where there is no line reader for it.
  private static func interactive(in session: Session, role: String?, opening: String?) -> Chat? {
    let completion = CompletionSource(server: session.server, language: session.language.language)
    let recall = Recall(file: HistoryFile.standard(environment: session.surroundings.environment)) { fault in
      session.tell(.cannotKeepHistory(path: fault.path, reason: fault.reason), .dim)
    }
    let editing = LineEditing(history: recall.history.lines, complete: completion.complete)
    return session.surroundings.makeLineReader(editing).map {
      Chat(session: session, reader: $0, role: role, opening: opening, recall: recall, completion: completion)
    }
  }
}
