import ArgumentParser
import Wire

/// A question on the command line, and what it is read against.
struct QuestionOptions: ParsableArguments {
  @Argument(help: "The question; quotes around it are not needed.")
  var text: [String]

  @Option(help: ArgumentHelp("The role of the person who asks, such as co-supervisor.", valueName: "role"))
  var role: String?

  @Option(help: ArgumentHelp("The topic that was answered before, for a follow-up.", valueName: "topic"))
  var after: String?

  func validate() throws {
    guard text.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw ValidationError("The question is empty. Write it after the subcommand.")
    }
  }

  func parameters(in session: Session) -> Ask.Parameters {
    Ask.Parameters(text: text.joined(separator: " "), language: session.language.sent, role: role, after: after)
  }
}
