import ArgumentParser
import Client
import Wire

/// Starts the server unless one runs.
struct ServerStartCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Start the server, unless it runs already."
  )

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    session.warnOfSocketOnDisk()
    let server = session.link(startsServer: true)
    let answer = try server.call(ServerInfo.self, NoParameters())
    try session.show(answer) { info, width in
      let message = Message.serverRuns(process: info.processIdentifier)
      return TextWrap.lines(message.text(in: session.language.language), width: width)
    }
    return .answered
  }
}
