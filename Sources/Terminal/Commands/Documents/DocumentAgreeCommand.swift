import ArgumentParser
import Client
import Wire

/// Makes an agreement of a scale.
struct DocumentAgreeCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Make an agreement of an expectation scale that all parties have answered."
  )

  @OptionGroup var subject: DocumentOptions
  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let parameters = AgreeDocument.Parameters(document: subject.document, language: session.language.language.rawValue)
    return try session.report(session.server.call(AgreeDocument.self, parameters)) { .documentMade($0.id) }
  }
}
