import ArgumentParser
import Wire

/// Ticks items of a checklist.
struct DocumentTickCommand: TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick",
    abstract: "Tick items of a checklist, all or none."
  )

  @OptionGroup var change: ChangeOptions

  @Argument(help: "The items, by their ids or their numbers; form lists them.")
  var field: [String]

  @Flag(help: "Take the ticks away.")
  var off = false

  @OptionGroup var options: GlobalOptions

  func run(in session: Session) throws -> ExitStatus {
    let form = try session.form(of: change.document)
    let ids = field.map { form.field(named: $0)?.id ?? $0 }
    return try session.update(change) { parameters in
      parameters.answers = Dictionary(ids.map { ($0, .boolean(!off)) }) { first, _ in first }
    }
  }
}
