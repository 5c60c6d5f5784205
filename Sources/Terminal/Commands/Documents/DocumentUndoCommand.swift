import ArgumentParser
import Client
import Wire

/// Goes one step back in the history of a document.
struct DocumentUndoCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Bring back what a document was before its last change; again, before that."
  )

  @OptionGroup var subject: DocumentOptions
  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let parameters = UndoDocument.Parameters(document: subject.document, language: session.language.language.rawValue)
    return try session.report(session.server.call(UndoDocument.self, parameters)) {
      .documentUndone($0.id, revision: $0.revision)
    }
  }
}
