/// The labels of `server status`.
extension Message {
  package static let versionLabel = Message(nb: "versjon", nn: "versjon", en: "version")
  package static let processLabel = Message(nb: "prosess", nn: "prosess", en: "process")
  package static let socketLabel = Message(nb: "sokkel", nn: "sokkel", en: "socket")
  package static let uptimeLabel = Message(nb: "oppe i", nn: "oppe i", en: "up for")
  package static let requestsLabel = Message(nb: "forespørsler", nn: "førespurnader", en: "requests")
  package static let connectionsLabel = Message(nb: "forbindelser", nn: "sambindingar", en: "connections")
  package static let rulesLabel = Message(nb: "regelbase", nn: "regelbase", en: "rule base")
  package static let rulesHashLabel = Message(nb: "kjennetegn", nn: "kjenneteikn", en: "hash")
  package static let topicsLabel = Message(nb: "emner", nn: "emne", en: "topics")
  package static let samplesLabel = Message(nb: "eksempler", nn: "døme", en: "samples")
  package static let languagesLabel = Message(nb: "språk", nn: "språk", en: "languages")

  /// A length of time, in its two largest units.
  package static func duration(seconds: Int) -> Message {
    let days = seconds / 86_400
    let hours = seconds / 3_600 % 24
    let minutes = seconds / 60 % 60
    if days > 0 {
      return Message(nb: "\(days) d \(hours) t", nn: "\(days) d \(hours) t", en: "\(days) d \(hours) h")
    }
    if hours > 0 {
      return Message(nb: "\(hours) t \(minutes) min", nn: "\(hours) t \(minutes) min", en: "\(hours) h \(minutes) min")
    }
    let text: SafeText = minutes > 0 ? "\(minutes) min \(seconds % 60) s" : "\(seconds) s"
    return Message(nb: text, nn: text, en: text)
  }
}
