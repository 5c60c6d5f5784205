import Guidance
import Wire

extension Command {
  /// Shows a topic by its id, or by the part of it behind the dot.
  static let show = Command(name: "show", argument: .topic) { call in
    let voice = call.voice
    guard let argument = call.argument?.lowercased() else { return call.rejected(voice.text(.showUsage)) }
    let byName = voice.base.topics.filter { $0.id == argument || $0.id.hasSuffix(".\(argument)") }
    if let topic = byName.first(where: { $0.id == argument }) ?? (byName.count == 1 ? byName[0] : nil) {
      var context = call.context
      context.topic = topic.id
      context.choices = nil
      return voice.answer(topic, context: context)
    }
    let suggested =
      byName.map(\.id) + [Nearest.match(for: argument, among: voice.base.topics.map(\.id))].compactMap(\.self)
    let items = suggested.compactMap { voice.base.topic($0) }.map { voice.item(for: $0) }
    let section = Reply.Section(kind: .nearest, title: voice.text(.nearest), items: items)
    return call.rejected(voice.text(.topicUnknown, ["name": argument]), sections: items.isEmpty ? [] : [section])
  }
}
