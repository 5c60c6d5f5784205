import ArgumentParser
import Wire

/// Comments on a field of a document.
struct DocumentCommentCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment",
    abstract: "Comment on a field of a document, or take its comment away."
  )

  @OptionGroup var change: ChangeOptions

  @Argument(help: "The field, by its id or its number; form lists them.")
  var field: String

  @Argument(help: "The comment; quotes around it are not needed.")
  var text: [String] = []

  @Flag(help: "Take the comment away.")
  var remove = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard text.isEmpty == remove else {
      throw ValidationError("Give either a text or --remove.")
    }
  }

  func run(in session: Session) throws -> ExitStatus {
    let field = try session.field(self.field, of: change.document)
    let comment = remove ? JSONValue.null : .string(text.joined(separator: " "))
    return try session.update(change) { $0.comments = [field.id: comment] }
  }
}
