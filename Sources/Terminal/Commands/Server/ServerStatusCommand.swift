import ArgumentParser
import Client
import Wire

/// Tells what runs; never starts a server.
struct ServerStatusCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell whether the server runs, and with what."
  )

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let socket = try session.socket()
    session.warnOfSocketOnDisk()
    let server = session.link(startsServer: false)
    try session.show(server.call(ServerInfo.self, NoParameters())) { info, width in
      StatusLayout(width: width, language: session.language.language).lines(info, socket: socket.path)
    }
    return .answered
  }
}
