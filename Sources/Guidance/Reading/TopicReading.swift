import Yams

extension Topic {
  /// Reads a topic from its file.
  init?(_ file: RuleFile, languages: [LanguageCode], findings: Findings) {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let id = fields.string("id", required: true)
    let roles = fields.strings("roles", required: true).map(\.text)
    let citations = fields.nodes("sources", required: true).compactMap {
      Citation($0, in: file, findings: findings)
    }
    let date = fields.date("date")
    let next = fields.strings("next", required: true).map { NextStep(text: $0.text, location: $0.location) }
    var texts: [LanguageCode: TopicText] = [:]
    for language in languages {
      guard let node = fields.node(language.code) else {
        findings.error(fields.location, "The translation «\(language)» is missing: add a block «\(language):».")
        continue
      }
      texts[language] = TopicText(node, in: file, isDated: date != nil, findings: findings)
    }
    guard let id else { return nil }
    let expected =
      "topics/" + id.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "/") + ".yaml"
    if file.path != expected {
      findings.error(fields.location(of: "id"), "The id «\(id)» belongs in \(expected).")
    }
    self.init(
      id: id,
      location: fields.location(of: "id"),
      roles: roles,
      citations: citations,
      date: date,
      nextSteps: next,
      texts: texts
    )
  }
}

extension TopicText {
  init?(_ node: Node, in file: RuleFile, isDated: Bool, findings: Findings) {
    guard let fields = FieldReader(node, in: file, findings: findings) else { return nil }
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
      title: title,
      answer: answer,
      isSo: isSo,
      isNot: isNot,
      actions: actions,
      check: check,
      samples: samples
    )
  }
}

extension Citation {
  init?(_ node: Node, in file: RuleFile, findings: Findings) {
    guard let fields = FieldReader(node, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let source = fields.string("source", required: true)
    let section = fields.string("section")
    let lines = fields.lineRanges("lines")
    guard let source else { return nil }
    self.init(source: source, section: section, lines: lines, location: fields.location)
  }
}

extension NextStep {
  /// Reads a step such as `show cosupervision.time`.
  init(text: String, location: Location) {
    let parts = text.split(separator: " ", maxSplits: 1)
    self.init(command: String(parts[0]), argument: parts.count > 1 ? parts[1].trimmed : nil, location: location)
  }
}

extension FieldReader {
  /// Line ranges such as `475-482` or `66-76, 90`.
  func lineRanges(_ key: String) -> [ClosedRange<Int>] {
    guard let text = string(key) else { return [] }
    return text.split(separator: ",").compactMap { part in
      let ends = part.split(separator: "-").map { Int($0.trimmed) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1, first <= last
      else {
        findings.error(location(of: key), "«\(part.trimmed)» is not a range of lines such as 475-482.")
        return nil
      }
      return first...last
    }
  }
}
