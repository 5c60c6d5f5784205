import Guidance
import Routing
import Wire

extension Command {
  /// Lists the areas, or the topics of an area or a role; of everything where that is asked for.
  static let topics = Command(name: "topics", argument: .role) { call in
    let voice = call.voice
    var title = voice.text(.topicsTitle)
    var topics = voice.base.topics
    guard let argument = call.argument else {
      return call.done(voice.text(.topics), title: title, sections: [voice.areaList])
    }
    if !voice.base.isPhrase(.topicsAll, argument) {
      let role = call.assistant.roleFinder.named(argument, in: voice.base)
      if let area = voice.area(named: argument, byWord: role == nil) {
        topics = topics.filter { $0.area == area.id }
      } else if let role {
        title = voice.text(.topicsOfRole, ["role": voice.name(of: role)])
        topics = topics.filter { $0.roles.contains(role) }
      } else {
        return call.rejected(voice.text(.areaUnknown, ["name": argument]), sections: [voice.areaList])
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

extension Voice {
  /// The area with this id or title, else, if `byWord`, the only one with a title that holds the word.
  fileprivate func area(named name: String, byWord: Bool) -> Area? {
    if let area = base.areas.first(where: { $0.isNamed(name) }) { return area }
    guard byWord else { return nil }
    let words = Folding.words(of: name)
    let found = base.areas.filter { area in
      !words.isEmpty && area.titles.values.contains { title in words.allSatisfy(Folding.words(of: title).contains) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Every area with the number of its topics and the command that lists them, and at last all of them.
  fileprivate var areaList: Reply.Section {
    let areas = base.areas.compactMap { area -> Reply.Item? in
      let count = base.topics.count { $0.area == area.id }
      let title = area.titles[language] ?? area.id
      return count == 0 ? nil : Reply.Item("\(count)", command: call("topics", title.lowercased()))
    }
    let all = Reply.Item("\(base.topics.count)", command: call("topics", text(.topicsAll)))
    return Reply.Section(kind: .topics, title: "", items: areas + [all])
  }
}

extension Area {
  /// Whether `text` is the id or, in any language, the title.
  fileprivate func isNamed(_ text: String) -> Bool {
    let text = text.lowercased()
    return id == text || titles.values.contains { $0.lowercased() == text }
  }
}
