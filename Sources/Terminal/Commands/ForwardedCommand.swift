import ArgumentParser

/// A subcommand that the server's program carries out: this process becomes that program, so that its output and its
/// exit code are the command's own.
protocol ForwardedCommand: TerminalCommand {
  var arguments: [String] { get }
}

extension ForwardedCommand {
  static var name: String { configuration.commandName ?? "" }

  func run(in session: Session) throws -> ExitStatus {
    try Self.run(arguments, in: session)
  }

  /// - Parameter arguments: what follows the subcommand, passed on unchanged.
  static func run(_ arguments: [String], in session: Session) throws -> ExitStatus {
    let program = try session.surroundings.servers.program()
    let reason = session.surroundings.execute(program, [name] + arguments)
    throw Failure(.noServer, .cannotRun(path: program, reason: reason))
  }
}
