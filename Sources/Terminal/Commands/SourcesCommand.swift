import ArgumentParser
import Client
import Wire

/// Lists what the answers rest on.
struct SourcesCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: "List the sources of the guidance, all or those of one topic."
  )

  @Option(help: ArgumentHelp("Only the sources of this topic.", valueName: "topic"))
  var topic: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let language = session.language.language
    let parameters = Sources.Parameters(language: language.rawValue, topic: topic)
    let answer = try session.server.call(Sources.self, parameters)
    return try session.list(answer, isEmpty: \.sources.isEmpty) { result, width in
      SourcesLayout(width: width, language: language).lines(result)
    }
  }
}
