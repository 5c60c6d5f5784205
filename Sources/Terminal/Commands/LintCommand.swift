import ArgumentParser

/// Checks a rule base; done by the server's program, which knows how to read one.
struct LintCommand: ForwardedCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check a rule base (done by veiviserd lint)."
  )

  @Argument(parsing: .captureForPassthrough, help: "What veiviserd lint takes: the path of a rule base.")
  var arguments: [String] = []

  @OptionGroup var options: GlobalOptions
}
