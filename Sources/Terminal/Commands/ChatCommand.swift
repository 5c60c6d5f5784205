import ArgumentParser

/// Holds a conversation; what `veiviser` alone does.
struct ChatCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Hold a conversation (the default)."
  )

  @Option(help: ArgumentHelp("Your role, such as co-supervisor.", valueName: "role"))
  var role: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus { try Chat.hold(in: session, role: role) }
}
