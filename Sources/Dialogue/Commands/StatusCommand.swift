import Guidance
import Wire

extension Command {
  /// Tells the language, the role and the rule base in use.
  static let status = Command(name: "status") { call in
    let voice = call.voice
    let assistant = call.assistant
    let role = call.context.role.map { voice.text(.whyRole, ["role": voice.name(of: $0)]) }
    let topic = call.context.topic.map { voice.text(.whyPrevious, ["topic": voice.title(of: $0)]) }
    let items = [voice.text(.languageIs, ["language": voice.pack.name]), role, topic].compactMap(\.self)
    return call.done(
      voice.text(
        .status,
        [
          "topics": "\(assistant.topicCount)", "samples": "\(assistant.sampleCount)", "hash": assistant.rulesHash,
        ]
      ),
      title: voice.text(.statusTitle),
      sections: [Reply.Section(kind: .facts, title: "", items: items.map { Reply.Item($0) })]
    )
  }
}
