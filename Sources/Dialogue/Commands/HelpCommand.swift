import Guidance
import Wire

extension Command {
  /// Lists the commands.
  static let help = Command(name: "help") { call in
    func items(_ commands: [Command]) -> [Reply.Item] {
      commands.map { command in
        Reply.Item(call.voice.pack.commands[command.name]?.summary ?? "", command: call.voice.call(command.name))
      }
    }
    return call.done(
      call.voice.text(.help),
      title: call.voice.text(.helpTitle),
      sections: [
        Reply.Section(kind: .commands, title: "", items: items(CommandTable.guidance)),
        Reply.Section(
          kind: .commands,
          title: call.voice.text(.documentsTitle),
          items: items(CommandTable.documents)
        ),
      ]
    )
  }
}
