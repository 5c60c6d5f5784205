import ArgumentParser
import Client
import Wire

/// Keeps a document that was exported as JSON.
struct DocumentImportCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Keep a document that was exported as JSON, under a new id."
  )

  @Argument(help: "What export --format json wrote; -: standard input.")
  var file: String

  @Option(help: "Another name.")
  var name: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let file = JSONFile(self.file, in: session)
    let members = try file.members()
    let parameters = ImportDocument.Parameters(
      // An export also says everything in words, which nobody reads back; a line of the protocol holds only so much.
      content: members["document"].map { ["document": $0] } ?? members,
      name: name,
      language: session.language.sent
    )
    let answer = try file.send { () throws(ClientError) in try session.server.call(ImportDocument.self, parameters) }
    let status = try session.report(answer) { .documentMade($0.id) }
    if !session.printsJSON, let note = answer.result.reply.note { session.tell(SafeText(note)) }
    return status
  }
}
