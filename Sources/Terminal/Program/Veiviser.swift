import ArgumentParser
import Wire

/// The command line as a whole.
struct Veiviser: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "veiviser",
    abstract: "Guidance for people who supervise in teacher education.",
    discussion: """
      Without a subcommand a conversation begins. Ask in Norwegian or English; /help lists the commands.

      Exit codes: 0 answered, 1 nothing matched, 64 usage, 65 bad input, 69 no server, 70 a fault in Veiviser, \
      73 document not kept or file not written, 74 output failed, 75 busy, 76 protocol, 130 interrupted.
      """,
    version: "veiviser \(Version.program)",
    subcommands: [
      ChatCommand.self, AskCommand.self, BatchCommand.self, TopicsCommand.self, ShowCommand.self, RoleCommand.self,
      WhyCommand.self, SourcesCommand.self, InstrumentsCommand.self, FormCommand.self, NewCommand.self,
      DocumentsCommand.self, DocumentCommand.self, ForgetCommand.self, ServerCommand.self, LintCommand.self,
      TrainCommand.self, EvaluateCommand.self,
    ],
    defaultSubcommand: ChatCommand.self
  )

  /// The subcommands that the server's program carries out.
  static let forwarded: [any ForwardedCommand.Type] = [
    LintCommand.self, TrainCommand.self, EvaluateCommand.self,
  ]

  /// Parsed here too, so that they may stand before the subcommand as well as after it.
  @OptionGroup var options: GlobalOptions
}
