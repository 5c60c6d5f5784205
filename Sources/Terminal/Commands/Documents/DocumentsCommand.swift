import ArgumentParser
import Client
import Wire

/// Lists the documents.
struct DocumentsCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "List the documents that are kept, or those in the trash."
  )

  @Option(help: ArgumentHelp("Only of this kind, such as plan or agreement.", valueName: "kind"))
  var kind: String?

  @Flag(help: "List those in the trash.")
  var trash = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let language = session.language.language
    let parameters = ListDocuments.Parameters(kind: kind, trash: trash ? true : nil, language: language.rawValue)
    let answer = try session.server.call(ListDocuments.self, parameters)
    return try session.list(answer, isEmpty: { $0.documents.isEmpty && $0.damaged.isEmpty }) { result, width in
      DocumentsLayout(width: width, language: language).lines(result)
    }
  }
}
