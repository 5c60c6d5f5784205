import Guidance
import Routing
import Wire

extension Command {
  /// Shows a topic by its id, else the card of a role, which is not taken to be the asker's, else a topic by the part of
  /// its id behind the dot or by words of its title.
  static let show = Command(name: "show", argument: .topic) { call in
    let voice = call.voice
    guard let argument = call.argument else { return call.rejected(voice.text(.showUsage)) }
    if voice.base.topic(argument.lowercased()) == nil,
      let role = call.assistant.roleFinder.named(argument, in: voice.base),
      let card = voice.card(of: role, context: call.context)
    {
      return card
    }
    guard let topic = voice.topic(named: argument) else { return call.unknownTopic(argument) }
    var context = call.context
    context.topic = topic.id
    return voice.answer(topic, context: context)
  }
}

extension Voice {
  /// The topic that `name` names: by its id, else as the only one by the part behind the dot, else as the only one whose
  /// title holds it.
  func topic(named name: String) -> Topic? {
    let name = name.lowercased()
    if let topic = base.topic(name) { return topic }
    let byEnd = base.topics.filter { $0.id.hasSuffix(".\(name)") }
    if byEnd.count == 1 { return byEnd[0] }
    let words = Folding.words(of: name)
    let byTitle = base.topics.filter { topic in
      let title = topic.texts.values.flatMap { Folding.words(of: $0.title) }
      return !words.isEmpty && words.allSatisfy(title.contains)
    }
    return byTitle.count == 1 ? byTitle[0] : nil
  }
}

extension Command.Call {
  /// Says that there is no such topic, with those that may have been meant.
  func unknownTopic(_ name: String) -> Reply {
    let name = name.lowercased()
    let words = Folding.words(of: name)
    let near = voice.base.topics.filter { topic in
      let title = Folding.words(of: voice.title(of: topic.id))
      return topic.id.hasSuffix(".\(name)") || words.contains { word in word.count > 2 && title.contains(word) }
    }
    let nearest = Nearest.match(for: name, among: voice.base.topics.map(\.id)).flatMap { voice.base.topic($0) }
    let items = (near.isEmpty ? [nearest].compactMap(\.self) : near).map { voice.item(for: $0) }
    let section = Reply.Section(kind: .nearest, title: voice.text(.nearest), items: items)
    return rejected(voice.text(.topicUnknown, ["name": name]), sections: items.isEmpty ? [] : [section])
  }
}
