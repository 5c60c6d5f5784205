import Yams

extension Topic {
  /// Reads a topic from its file.
  init?(_ file: RuleFile, languages: [LanguageCode], findings: Findings) {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let id = fields.string("id", required: true)
    let roles = fields.strings("roles", required: true)
    for (index, role) in roles.enumerated() where roles[..<index].contains(where: { $0.text == role.text }) {
      findings.error(role.location, "The role «\(role.text)» stands twice.")
    }
    let citations = fields.nodes("sources", required: true).compactMap {
      Citation($0, in: file, findings: findings)
    }
    let date = fields.date("date")
    let next = fields.strings("next", required: true).map { NextStep(text: $0.text, location: $0.location) }
    let misses = fields.nodes("nearMisses").compactMap {
      NearMiss($0, languages: languages, in: file, findings: findings)
    }
    var texts: [LanguageCode: TopicText] = [:]
    for language in languages {
      guard let block = fields.translation(language) else { continue }
      texts[language] = TopicText(block, language: language, isDated: fields.has("date"))
    }
    guard let id else { return nil }
    let place = fields.location(of: "id")
    let names = id.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let expected = "topics/\(names.joined(separator: "/")).yaml"
    if names.count != 2 || !names.allSatisfy(\.isPlainName) {
      findings.error(
        place,
        "The id «\(id)» must be area.name, each in small letters a–z, digits and hyphens only."
      )
    } else if file.path != expected {
      findings.error(place, "The id «\(id)» belongs in \(expected).")
    }
    self.init(
      id: id,
      location: place,
      roles: roles.map(\.text),
      citations: citations,
      date: date,
      nextSteps: next,
      nearMisses: misses,
      texts: texts
    )
  }
}

extension TopicText {
  /// Reads one language of a topic; `isDated` says that the topic has a date.
  init?(_ fields: FieldReader, language: LanguageCode, isDated: Bool) {
    defer { fields.finish() }
    let title = fields.string("title", required: true)
    let answer = fields.string("answer", required: true)
    let isSo = fields.strings("is").map(\.text)
    let isNot = fields.strings("isNot").map(\.text)
    let actions = fields.strings("do", required: true).map(\.text)
    let check = fields.string("check", required: isDated)
    let samples = fields.strings("samples", required: true).map { Sample(text: $0.text, location: $0.location) }
    guard let title, let answer else { return nil }
    self.init(
      location: fields.location,
      title: title,
      answer: answer,
      isSo: isSo,
      isNot: isNot,
      actions: actions,
      check: check,
      samples: samples
    )
    TopicTextCheck(text: self, block: fields, language: language, isDated: isDated).run()
  }
}

extension Citation {
  init?(_ node: Node, in file: RuleFile, findings: Findings) {
    if case .scalar(let scalar) = node, scalar.string.firstHiddenSign == nil {
      findings.error(
        file.location(of: node),
        "A source stands in braces: {source: \(scalar.string), section: …, lines: 1-2}."
      )
      return nil
    }
    guard let fields = FieldReader(node, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let source = fields.string("source", required: true)
    let section = fields.string("section")
    let lines = fields.lineRanges("lines")
    guard let source, let lines else { return nil }
    self.init(source: source, section: section, lines: lines, location: fields.location)
  }
}

extension NearMiss {
  /// Reads `{nb: a question, belongs: area.name}`.
  init?(_ node: Node, languages: [LanguageCode], in file: RuleFile, findings: Findings) {
    guard let fields = FieldReader(node, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let given = languages.filter { fields.has($0.code) }
    let owner = fields.string("belongs", required: true)
    guard given.count == 1, let text = fields.string(given[0].code) else {
      if given.count != 1 {
        for language in given { _ = fields.node(language.code) }
        findings.error(fields.location, "A near miss is in one language: {nb: a question, belongs: area.name}.")
      }
      return nil
    }
    guard let owner else { return nil }
    self.init(text: text, language: given[0], owner: owner, location: fields.location)
  }
}

extension NextStep {
  /// Reads a step such as `show cosupervision.time`.
  init(text: String, location: Location) {
    let parts = text.split(separator: " ", maxSplits: 1)
    self.init(command: String(parts[0]), argument: parts.count > 1 ? parts[1].trimmed : nil, location: location)
  }
}
