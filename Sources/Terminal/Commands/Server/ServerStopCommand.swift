import ArgumentParser
import Client
import Wire

/// Stops the server and waits until it has gone.
struct ServerStopCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: "Stop the server, and wait until it has gone."
  )

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let server = session.link(startsServer: false)
    do {
      try server.connect()
    } catch ClientError.noServer(let socket) {
      // What was wanted is so already.
      session.tell(.noServerRuns(socket: socket))
      return .answered
    }
    let answer = try server.call(ServerStop.self, NoParameters())
    let hasGone = server.waitForClose()
    try session.show(answer) { result, width in
      let process = result.processIdentifier
      let message: Message = hasGone ? .serverStopped(process: process) : .serverStopping(process: process)
      return TextWrap.lines(message.text(in: session.language.language), width: width)
    }
    return .answered
  }
}
