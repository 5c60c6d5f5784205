import ArgumentParser
import Client
import Wire

/// Finds a person's name in all documents, and removes it.
struct ForgetCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Show where a person's name stands in the documents; with --yes, remove it.",
    discussion: "The history of documents and the trash are searched too. What was removed cannot be brought back."
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
    return isFound ? .answered : .nothingMatched
  }
}
