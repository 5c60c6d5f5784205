import ArgumentParser
import Client
import Wire

/// Lists the revisions of a document.
struct DocumentHistoryCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List the revisions of a document, oldest first."
  )

  @OptionGroup var subject: DocumentOptions
  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let parameters = DocumentHistory.Parameters(
      document: subject.document,
      language: session.language.language.rawValue
    )
    try session.show(session.server.call(DocumentHistory.self, parameters)) { result, width in
      HistoryLayout(width: width, language: session.language.language).lines(result)
    }
    return .answered
  }
}
