import ArgumentParser

/// Looks after the server.
struct ServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server",
    abstract: "Start, stop, reload or look at the server.",
    subcommands: [
      ServerStartCommand.self, ServerStopCommand.self, ServerStatusCommand.self, ServerPathCommand.self,
      ServerReloadCommand.self,
    ]
  )

  @OptionGroup var options: GlobalOptions
}
