import ArgumentParser
import Client
import Wire

/// Shows what an instrument or a document asks.
struct FormCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Show the fields of an instrument or a document, and what their answers may be."
  )

  @Argument(
    help: ArgumentHelp(
      "An instrument, such as plan.owner-programme, or a document, such as plan-1.",
      valueName: "instrument|document"
    )
  )
  var subject: String

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let language = session.language
    let parameters =
      DocumentSyntax.isDocument(subject)
      ? DescribeForm.Parameters(document: subject, language: language.sent)
      : DescribeForm.Parameters(instrument: subject, language: language.language.rawValue)
    try session.show(session.server.call(DescribeForm.self, parameters)) { result, width in
      FormLayout(width: width, language: language.language).lines(result)
    }
    return .answered
  }
}
