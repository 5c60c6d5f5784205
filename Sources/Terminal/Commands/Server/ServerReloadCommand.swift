import ArgumentParser
import Client
import Wire

/// Has the server read its rule base again.
struct ServerReloadCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload",
    abstract: "Read the rule base again; with errors in it the old one is kept."
  )

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let server = session.link(startsServer: false)
    let answer = try server.call(ServerReload.self, NoParameters())
    try session.show(answer) { result, width in
      TextWrap.lines(Message.rulesReloaded(topics: result.topics).text(in: session.language.language), width: width)
    }
    return .answered
  }
}
