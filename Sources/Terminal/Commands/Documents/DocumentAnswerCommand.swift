import ArgumentParser
import Wire

/// Answers one field of a document.
struct DocumentAnswerCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answer a field of a document, or take its answer away.",
    discussion: """
      The value is read as JSON where it is true, false, a number or a list such as ["one","two"]. Else it may be \
      written as in a conversation: yes, 17.8.2027, the number of a choice; several with a comma or a semicolon between.
      """
  )

  @OptionGroup var change: ChangeOptions

  @Argument(help: "The field, by its id or its number; form lists them.")
  var field: String

  @Argument(help: "The answer; quotes around several words are not needed.")
  var value: [String] = []

  @Flag(help: "Take the answer away.")
  var remove = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard value.isEmpty == remove else {
      throw ValidationError("Give either a value or --remove.")
    }
  }

  func run(in session: Session) throws -> ExitStatus {
    let field = try session.field(self.field, of: change.document)
    let text = value.joined(separator: " ")
    let answer = remove ? JSONValue.null : FieldValue.read(text, for: field.kind)
    return try session.update(change) { $0.answers = [field.id: answer] }
  }
}
