import ArgumentParser
import Client
import Wire

/// Answers one question.
struct AskCommand: TerminalCommand {
  static let configuration = CommandConfiguration(commandName: "ask", abstract: "Answer one question.")

  @OptionGroup var question: QuestionOptions
  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    try session.show(session.server.call(Ask.self, question.parameters(in: session)))
  }
}
