import ArgumentParser
import Client
import Wire

/// Puts a document into the trash.
struct DocumentDeleteCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Put a document into the trash, from which restore takes it out again."
  )

  @OptionGroup var subject: DocumentOptions
  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let parameters = DeleteDocument.Parameters(document: subject.document, language: session.language.language.rawValue)
    try session.show(session.server.call(DeleteDocument.self, parameters)) { result, width in
      TextWrap.lines(Message.documentDeleted(result.document).text(in: session.language.language), width: width)
    }
    return .answered
  }
}
