import ArgumentParser

/// Scores the answers on labelled questions; done by the server's program.
struct EvaluateCommand: ForwardedCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score the answers on questions with known right topics (done by veiviserd evaluate)."
  )

  @Argument(parsing: .captureForPassthrough, help: "What veiviserd evaluate takes: files of questions.")
  var arguments: [String] = []

  @OptionGroup var options: GlobalOptions
}
