import ArgumentParser
import Client
import Wire

/// Lists what can be asked about.
struct TopicsCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "List the topics that can be asked about."
  )

  @Option(help: ArgumentHelp("Only topics that concern this role.", valueName: "role"))
  var role: String?

  @Option(help: ArgumentHelp("Only topics of this area, such as cosupervision.", valueName: "area"))
  var area: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let parameters = Topics.Parameters(language: session.language.language.rawValue, role: role, area: area)
    return try session.list(session.server.call(Topics.self, parameters), isEmpty: \.topics.isEmpty) { result, width in
      TopicsLayout(width: width).lines(result)
    }
  }
}
