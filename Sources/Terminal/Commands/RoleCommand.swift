import ArgumentParser
import Client
import Wire

/// Lists the roles, or shows the card of one.
struct RoleCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "role",
    abstract: "List the roles, or show what one is and is not."
  )

  @Argument(help: "A role, such as co-supervisor; left out: all roles are listed.")
  var role: String?

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let language = session.language.language.rawValue
    guard let role else {
      let answer = try session.server.call(Roles.self, Roles.Parameters(language: language))
      return try session.list(answer, isEmpty: \.roles.isEmpty) { result, width in
        RolesLayout(width: width).lines(result)
      }
    }
    return try session.show(session.server.call(ShowRole.self, ShowRole.Parameters(role: role, language: language)))
  }
}
