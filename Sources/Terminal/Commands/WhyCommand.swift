import ArgumentParser
import Client
import Wire

/// Explains how a question is answered.
struct WhyCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Explain how a question is understood, and why it is answered as it is."
  )

  @OptionGroup var question: QuestionOptions
  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let answer = try session.server.call(Why.self, question.parameters(in: session))
    try session.show(answer) { explanation, width in
      ReplyRenderer(width: width, typography: session.typography).lines(explanation.reply)
    }
    return ExitStatus(answer.result.outcome)
  }
}
