import ArgumentParser
import Client
import Wire

/// Finds a person's name in all documents, and removes it.
struct ForgetCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Show where a person's name stands in the documents; with --yes, remove it.",
    discussion: """
      The history of documents, the trash and the lines typed in conversations are searched too. What was removed \
      cannot be brought back.
      """
  )

  @Argument(help: "The name, as people write it; quotes around it are not needed.")
  var name: [String]

  @Flag(help: "Remove the name.")
  var yes = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let language = session.language.language
    let name = name.joined(separator: " ")
    let parameters = ForgetName.Parameters(name: name, apply: yes ? true : nil, language: language.rawValue)
    let answer = try session.server.call(ForgetName.self, parameters)
    let isFound = !answer.result.places.isEmpty || answer.result.files != nil
    if answer.result.places.isEmpty { session.tell(.nameNotFound(name)) }
    if session.printsJSON || isFound {
      try session.show(answer) { result, width in ForgetLayout(width: width, language: language).lines(result) }
    }
    let isTyped = try forgetHistory(name, in: session)
    return isFound || isTyped ? .answered : .nothingMatched
  }

  /// Tells of the name in lines typed before, which stand here and not with the server, and removes them when that is said.
  ///
  /// - Returns: whether there are any.
  private func forgetHistory(_ name: String, in session: Session) throws -> Bool {
    guard let file = HistoryFile.standard(environment: session.surroundings.environment),
      let person = PersonName(name)
    else { return false }
    let count: Int
    do throws(HistoryFile.Fault) {
      if yes {
        count = try file.remove(where: person.stands)
      } else {
        let history = try file.load()
        count = history.lines.count { person.stands(in: $0) }
      }
    } catch {
      throw Failure(.cannotKeep, .cannotForgetHistory(path: error.path, reason: error.reason))
    }
    guard count > 0 else { return false }
    let message: Message = yes ? .removedFromHistory(count, path: file.path) : .nameInHistory(count, path: file.path)
    let text = message.text(in: session.language.language)
    if session.printsJSON { session.tell(text) } else { try session.output.print(text) }
    return true
  }
}
