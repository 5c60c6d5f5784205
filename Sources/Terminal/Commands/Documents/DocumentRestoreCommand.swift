import ArgumentParser
import Client
import Wire

/// Takes a document out of the trash.
struct DocumentRestoreCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Take a document out of the trash; documents --trash lists what is there."
  )

  @OptionGroup var subject: DocumentOptions
  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let parameters = RestoreDocument.Parameters(
      document: subject.document,
      language: session.language.language.rawValue
    )
    return try session.report(session.server.call(RestoreDocument.self, parameters)) { .documentRestored($0.id) }
  }
}
