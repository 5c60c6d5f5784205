import ArgumentParser

/// Trains the model of a rule base; done by the server's program.
struct TrainCommand: ForwardedCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train the model of a rule base (done by veiviserd train)."
  )

  @Argument(parsing: .captureForPassthrough, help: "What veiviserd train takes.")
  var arguments: [String] = []

  @OptionGroup var options: GlobalOptions
}
