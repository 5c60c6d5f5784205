import Yams

extension Role {
  /// Reads a role from its file.
  init?(_ file: RuleFile, languages: [LanguageCode], findings: Findings) {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let id = fields.string("id", required: true)
    let hasCard = fields.has("sources") || fields.has("topics")
    let citations = fields.nodes("sources", required: hasCard).compactMap {
      Citation($0, in: file, findings: findings)
    }
    let topics = fields.strings("topics", required: hasCard).map {
      TopicReference(topic: $0.text, location: $0.location)
    }
    var texts: [LanguageCode: RoleText] = [:]
    for language in languages {
      guard let text = fields.translation(language) else { continue }
      defer { text.finish() }
      let words = text.strings("words", required: true).map(\.text)
      let definite = text.string("definite")
      let card = RoleCard(text, required: hasCard)
      if let name = text.string("name", required: true) {
        texts[language] = RoleText(name: name, definite: definite, words: words, card: card)
      }
    }
    guard let id else { return nil }
    let place = fields.location(of: "id")
    if findings.require(id, isNameOf: "role", at: place), file.path != "roles/\(id).yaml" {
      findings.error(place, "The id «\(id)» belongs in roles/\(id).yaml.")
    }
    self.init(id: id, location: place, citations: citations, topics: topics, texts: texts)
  }
}

extension RoleCard {
  /// Reads the card of one language, which is there as a whole or not at all.
  fileprivate init?(_ fields: FieldReader, required: Bool) {
    let keys = ["summary", "is", "isNot", "worksWith", "first"]
    let isGiven = keys.contains(where: fields.has)
    if isGiven && !required {
      fields.findings.error(
        fields.location,
        "A card needs «sources» and «topics»: on what does it rest, and where next?"
      )
    }
    let summary = fields.string("summary", required: required || isGiven)
    let lists = keys.dropFirst().map { fields.strings($0, required: required || isGiven).map(\.text) }
    guard isGiven, let summary else { return nil }
    self.init(summary: summary, isSo: lists[0], isNot: lists[1], worksWith: lists[2], first: lists[3])
  }
}
