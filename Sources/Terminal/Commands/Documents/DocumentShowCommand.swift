import ArgumentParser
import Client
import Wire

/// Shows a document.
struct DocumentShowCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a document, or an older revision of it."
  )

  @OptionGroup var subject: DocumentOptions

  @Option(help: ArgumentHelp("A revision, as history lists them; left out: the newest.", valueName: "number"))
  var revision: Int?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let parameters = ReadDocument.Parameters(
      document: subject.document,
      revision: revision,
      language: session.language.sent
    )
    try session.show(session.server.call(ReadDocument.self, parameters)) { result, width in
      ReplyRenderer(width: width, typography: session.typography).lines(result.reply)
    }
    return .answered
  }
}
