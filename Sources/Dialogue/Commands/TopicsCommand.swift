import Guidance
import Wire

extension Command {
  /// Lists topics by area: all, or those of an area or a role.
  static let topics = Command(name: "topics", argument: .role) { call in
    let voice = call.voice
    var title = voice.text(.topicsTitle)
    var topics = voice.base.topics
    if let argument = call.argument {
      if let area = voice.base.areas.first(where: { $0.isNamed(argument) }) {
        topics = topics.filter { $0.area == area.id }
      } else if let role = call.assistant.roleFinder.named(argument, in: voice.base) {
        title = voice.text(.topicsOfRole, ["role": voice.name(of: role)])
        topics = topics.filter { $0.roles.contains(role) }
      } else {
        return call.rejected(voice.text(.areaUnknown, ["name": argument]))
      }
    }
    let sections = voice.base.areas.compactMap { area -> Reply.Section? in
      let items = topics.filter { $0.area == area.id }.map { voice.item(for: $0) }
      return items.isEmpty
        ? nil : Reply.Section(kind: .topics, title: area.titles[voice.language] ?? area.id, items: items)
    }
    return call.done(sections.isEmpty ? voice.text(.noTopics) : "", title: title, sections: sections)
  }
}

extension Area {
  /// Whether `text` is the id or, in any language, the title.
  fileprivate func isNamed(_ text: String) -> Bool {
    let text = text.lowercased()
    return id == text || titles.values.contains { $0.lowercased() == text }
  }
}
