import ArgumentParser
import Client
import Wire

/// One run of `veiviser`, from its arguments to its exit code.
package enum Program {
  /// - Parameter arguments: without the program's name.
  package static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
    if let name = arguments.first, let forwarded = Veiviser.forwarded.first(where: { $0.name == name }) {
      // Not for this program to parse: options that it knows mean something else there.
      return end(in: Session(settings: Settings(), surroundings: surroundings)) { session in
        try forwarded.run(Array(arguments.dropFirst()), in: session)
      }
    }
    let command: any TerminalCommand
    do {
      switch try Veiviser.parseAsRoot(arguments) {
      case let parsed as any TerminalCommand: command = parsed
      case var other:
        // The parser's own, such as `help`: they end by throwing what they have to say.
        try other.run()
        return .answered
      }
    } catch {
      return endParsing(error, in: surroundings)
    }
    return end(in: Session(settings: command.options.settings, surroundings: surroundings), command.run)
  }

  /// Carries a command out, and says what went wrong if anything did.
  private static func end(in session: Session, _ run: (Session) throws -> ExitStatus) -> ExitStatus {
    do {
      let status = try run(session)
      try session.output.flush()
      return status
    } catch {
      return end(error, in: session)
    }
  }

  /// Prints what the parser has to say: help and version as an answer, the rest as a message.
  private static func endParsing(_ error: any Error, in surroundings: Surroundings) -> ExitStatus {
    let isAnswer = Veiviser.exitCode(for: error).isSuccess
    let screen = Screen(
      sink: isAnswer ? surroundings.output : surroundings.diagnostics,
      usesColor: false,
      columns: surroundings.columns
    )
    do {
      try screen.printUnwrapped(SafeText(Veiviser.fullMessage(for: error, columns: surroundings.columns())))
      try screen.flush()
    } catch {
      return error == .closed ? .closedPipe : .outputFailed
    }
    return isAnswer ? .answered : .usage
  }

  private static func end(_ error: any Error, in session: Session) -> ExitStatus {
    let sinkFault = error as? SinkFault
    if sinkFault == .closed { return .closedPipe }
    // What was printed before the fault is still an answer.
    try? session.output.flush()
    switch error {
    case SinkFault.failed(let reason):
      session.tell(.cannotWrite(reason: reason))
      return .outputFailed
    case let fault as ClientError:
      session.tell(fault)
      return fault.status
    case let failure as Failure:
      session.tell(failure.message)
      return failure.status
    case let fault as SourceFault:
      session.tell(.cannotRead(path: "-", reason: fault.reason))
      return .badInput
    case let error as SocketError:
      session.tell(SafeText(error.description))
      return .noServer
    default:
      session.tell("veiviser: \(error)")
      return .internalFault
    }
  }
}
