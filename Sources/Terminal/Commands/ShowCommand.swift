import ArgumentParser
import Client
import Wire

/// Shows a topic by its id.
struct ShowCommand: TerminalCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show a topic by its id.")

  @Argument(help: "The topic, such as cosupervision.time; topics lists them.")
  var topic: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let parameters = Show.Parameters(topic: topic, language: session.language.language.rawValue)
    return try session.show(session.server.call(Show.self, parameters))
  }
}
