import Guidance
import Wire

extension Command {
  /// Sets, clears or lists the role of the person who asks.
  static let role = Command(name: "role", argument: .role) { call in
    let voice = call.voice
    guard let argument = call.argument else {
      return call.done(voice.text(.roles), title: voice.text(.rolesTitle), sections: [voice.roleList])
    }
    if voice.base.isPhrase(.roleNone, argument) {
      var call = call
      call.context.role = nil
      return call.done(voice.text(.roleCleared))
    }
    guard let role = call.assistant.roleFinder.named(argument, in: voice.base) else {
      return call.rejected(voice.text(.roleUnknown, ["name": argument]), sections: [voice.roleList])
    }
    return setRole(role, call)
  }

  /// Remembers the role, and shows its card or else where its topics are.
  static func setRole(_ role: String, _ call: Call) -> Reply {
    var call = call
    call.context.role = role
    let name = call.voice.name(of: role)
    let note = call.voice.text(.roleSet, ["role": name])
    if let card = call.voice.card(of: role, note: note, context: call.context) { return card }
    let item = Reply.Item(
      call.voice.text(.topicsOfRole, ["role": name]),
      command: call.voice.call("topics", name)
    )
    return call.done(
      note,
      sections: [Reply.Section(kind: .next, title: call.voice.text(.next), items: [item])]
    )
  }
}

extension Voice {
  /// Every role with the command that sets it.
  var roleList: Reply.Section {
    let items = base.roles.map { Reply.Item($0.id, command: call("role", name(of: $0.id))) }
    return Reply.Section(kind: .roles, title: "", items: items)
  }
}
