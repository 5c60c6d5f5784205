import Guidance
import Wire

extension Command {
  /// Lists the sources: of a topic, or all.
  static let sources = Command(name: "sources", argument: .topic) { call in
    let voice = call.voice
    var cited: Set<String>?
    if let argument = call.argument {
      guard let topic = voice.topic(named: argument) else { return call.unknownTopic(argument) }
      cited = Set(topic.citations.map(\.source))
    }
    let items = voice.base.sources.filter { cited?.contains($0.key) ?? (voice.base.topicCount(citing: $0.key) > 0) }.map
    { source in
      let details = [
        source.size[voice.language], source.seen.map { voice.text(.sourceSeen, ["date": voice.month($0)]) },
        voice.text(.sourceTopics, ["count": "\(voice.base.topicCount(citing: source.key))"]), source.address,
      ]
      return Reply.Item(source.reference, detail: details.compactMap(\.self).joined(separator: "; "))
    }
    return call.done(
      "",
      title: voice.text(.sourcesTitle),
      sections: [Reply.Section(kind: .sources, title: "", items: items)]
    )
  }
}

extension RuleBase {
  /// Number of topics that cite a source.
  func topicCount(citing source: String) -> Int {
    topics.filter { $0.citations.contains { $0.source == source } }.count
  }
}
