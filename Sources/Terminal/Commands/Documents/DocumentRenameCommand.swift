import ArgumentParser
import Client
import Wire

/// Gives a document another name.
struct DocumentRenameCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a document another name; its id stays."
  )

  @OptionGroup var change: ChangeOptions

  @Argument(help: "The name; quotes around it are not needed.")
  var name: [String]

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    try session.update(change, telling: { .documentRenamed($0.id, name: $0.name) }) { parameters in
      parameters.name = name.joined(separator: " ")
    }
  }
}
