import ArgumentParser

/// A subcommand: it is given what it works with, and tells how it ended.
protocol TerminalCommand: ParsableCommand {
  var options: GlobalOptions { get }

  func run(in session: Session) throws -> ExitStatus
}
