import ArgumentParser
import FoundationEssentials
import Wire

/// Tells where the server listens, whether it runs or not.
struct ServerPathCommand: TerminalCommand {
  static let configuration = CommandConfiguration(commandName: "path", abstract: "Print the path of the socket.")

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let socket = try session.socket()
    session.warnOfSocketOnDisk()
    if session.printsJSON {
      let members: JSONValue = ["path": .string(socket.path), "origin": .string(socket.origin.rawValue)]
      try session.output.print(json: Line.encode(members).dropLast())
    } else {
      try session.output.printUnwrapped(SafeText(socket.path))
    }
    return .answered
  }
}
