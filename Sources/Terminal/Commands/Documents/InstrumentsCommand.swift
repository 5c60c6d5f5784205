import ArgumentParser
import Client
import Wire

/// Lists what documents can be made of.
struct InstrumentsCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "instruments",
    abstract: "List what can be made: checklists, scales, matrices, conversations, plans and audits."
  )

  @Option(help: ArgumentHelp("Only of this kind, such as plan.", valueName: "kind"))
  var kind: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let language = session.language.language
    let answer = try session.server.call(
      Instruments.self,
      Instruments.Parameters(kind: kind, language: language.rawValue)
    )
    return try session.list(answer, isEmpty: \.instruments.isEmpty) { result, width in
      InstrumentsLayout(width: width, language: language).lines(result)
    }
  }
}
