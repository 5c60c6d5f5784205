import ArgumentParser
import Wire

/// The server: answers the protocol on a Unix socket, and looks after the rule base and its model.
@main
struct Veiviserd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "veiviserd",
    abstract: "Answers questions about supervision in teacher education over a local socket.",
    version: Version.program,
    subcommands: [
      ServeCommand.self, LintCommand.self, CountCommand.self, TrainCommand.self, EvaluateCommand.self,
      MeasureCommand.self,
    ],
    defaultSubcommand: ServeCommand.self
  )
}
