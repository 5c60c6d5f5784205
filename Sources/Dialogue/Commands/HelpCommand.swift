import Guidance
import Wire

extension Command {
  /// Lists the commands, or tells about one.
  static let help = Command(name: "help", argument: .text) { call in
    if let word = call.argument { return call.help(on: word) }
    func items(_ commands: [Command]) -> [Reply.Item] { commands.map { call.item(for: $0) } }
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
        Reply.Section(
          kind: .hints,
          title: call.voice.text(.helpAsked),
          items: [Reply.Item(call.voice.text(.helpAccept)), Reply.Item(call.voice.text(.helpForce))]
        ),
      ]
    )
  }
}

extension Command.Call {
  fileprivate func item(for command: Command) -> Reply.Item {
    Reply.Item(voice.pack.commands[command.name]?.summary ?? "", command: voice.call(command.name))
  }

  fileprivate func help(on word: String) -> Reply {
    let word = word.hasPrefix("/") ? String(word.dropFirst()) : word
    guard let command = CommandTable.command(word, in: voice.base) else {
      return assistant.unknownCommand(word, voice: voice, context: context)
    }
    let others = voice.pack.commands[command.name]?.words.dropFirst().map { "/\($0)" } ?? []
    let section = Reply.Section(kind: .commands, title: "", items: [item(for: command)])
    var reply = done("", title: voice.text(.helpTitle), sections: [section])
    let values = ["command": voice.call(command.name), "words": others.joined(separator: ", ")]
    reply.note = others.isEmpty ? nil : voice.text(.helpOf, values)
    return reply
  }
}
