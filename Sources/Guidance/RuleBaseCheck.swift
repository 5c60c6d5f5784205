/// Checks what no single file can tell: that names lead somewhere, and that nothing stands twice.
struct RuleBaseCheck {
  let base: RuleBase
  let findings: Findings

  /// At most this many words in a short answer (the product's rule).
  static let longestAnswer = 120
  /// At least this many samples a topic and language.
  static let fewestSamples = 10

  func run() {
    duplicates(base.topics.map { ($0.id, $0.location) }, of: "topic")
    duplicates(base.borders.map { ($0.id, $0.location) }, of: "border")
    duplicates(base.concepts.map { ($0.id, $0.location) }, of: "concept")
    duplicates(base.roles.map { ($0.id, $0.location) }, of: "role")
    for topic in base.topics { check(topic) }
    checkRoleWords()
    checkSamples()
    checkConcepts()
  }

  private func duplicates(_ names: [(id: String, location: Location)], of kind: String) {
    var first: [String: Location] = [:]
    for (id, location) in names {
      if let other = first[id] {
        findings.error(location, "The \(kind) «\(id)» stands already at \(other).")
      } else {
        first[id] = location
      }
    }
  }

  private func check(_ topic: Topic) {
    if !base.areas.contains(where: { $0.id == topic.area }) {
      findings.error(topic.location, "The area «\(topic.area)» is unknown: add it to areas.yaml.")
    }
    for role in topic.roles where base.role(role) == nil {
      let known = base.roles.map(\.id).joined(separator: ", ")
      findings.error(topic.location, "The role «\(role)» is unknown; the roles are \(known).")
    }
    for step in topic.nextSteps { check(step, of: topic) }
    for citation in topic.citations { check(citation) }
    for (language, text) in topic.texts.sorted(by: { $0.key < $1.key }) {
      let words = text.answer.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).count
      if words > Self.longestAnswer {
        findings.error(
          topic.location,
          "The \(language) answer has \(words) words; at most \(Self.longestAnswer) are for a short one."
        )
      }
      if text.samples.count < Self.fewestSamples {
        findings.warning(
          topic.location,
          "There are \(text.samples.count) \(language) samples; give at least \(Self.fewestSamples)."
        )
      }
      if text.isSo.isEmpty != text.isNot.isEmpty {
        findings.error(topic.location, "In \(language), «is» and «isNot» go together: give both or neither.")
      }
      if text.check != nil && topic.date == nil {
        findings.error(topic.location, "In \(language) there is something to check: give the «date» that it is of.")
      }
    }
  }

  private func check(_ step: NextStep, of topic: Topic) {
    guard let command = base.languages.first?.commands[step.command] else {
      let known = (base.languages.first?.commands.keys.sorted() ?? []).joined(separator: ", ")
      findings.error(step.location, "«\(step.command)» is not a command; the commands are \(known).")
      return
    }
    _ = command
    guard step.command == "show" else { return }
    if step.argument == topic.id {
      findings.error(step.location, "The next step leads back to this topic.")
    } else if base.topic(step.argument ?? "") == nil {
      findings.error(step.location, "The topic «\(step.argument ?? "")» is unknown.")
    }
  }

  private func check(_ citation: Citation) {
    guard let source = base.source(citation.source) else {
      let known = base.sources.map(\.key).joined(separator: ", ")
      findings.error(citation.location, "The source «\(citation.source)» is unknown; the sources are \(known).")
      return
    }
    guard let name = citation.section else {
      if !source.sections.isEmpty { findings.error(citation.location, "«section» is missing: where in the source?") }
      return
    }
    guard let section = source.sections[name] else {
      let known = source.sections.keys.sorted().joined(separator: ", ")
      findings.error(citation.location, "The section «\(name)» is unknown; \(source.key) has \(known).")
      return
    }
    for lines in citation.lines
    where lines.lowerBound < section.lines.lowerBound || lines.upperBound > section.lines.upperBound {
      findings.error(
        citation.location,
        """
        Lines \(lines.lowerBound)-\(lines.upperBound) are outside the section «\(name)», \
        which has \(section.lines.lowerBound)-\(section.lines.upperBound).
        """
      )
    }
    if citation.lines.isEmpty { findings.error(citation.location, "«lines» is missing: what was it checked against?") }
  }

  private func checkRoleWords() {
    for language in base.languages.map(\.code) {
      var owner: [String: String] = [:]
      for role in base.roles {
        for word in role.texts[language]?.words ?? [] {
          if let other = owner[word.lowercased()], other != role.id {
            findings.error(role.location, "«\(word)» (\(language)) names the role \(other) already.")
          }
          owner[word.lowercased()] = role.id
        }
      }
    }
  }

  private func checkSamples() {
    var first: [String: (owner: String, location: Location)] = [:]
    let all =
      base.topics.flatMap { topic in topic.texts.values.flatMap { $0.samples.map { (topic.id, $0) } } }
      + base.borders.flatMap { border in border.texts.values.flatMap { $0.samples.map { (border.id, $0) } } }
    for (owner, sample) in all.sorted(by: { $0.1.location < $1.1.location }) {
      let key = sample.text.lowercased()
      if let other = first[key], other.owner != owner {
        findings.error(sample.location, "«\(sample.text)» is a sample of \(other.owner) already, at \(other.location).")
      } else {
        first[key] = (owner, sample.location)
      }
    }
  }

  private func checkConcepts() {
    for concept in base.concepts {
      for (language, entries) in concept.entries.sorted(by: { $0.key < $1.key }) {
        var seen: Set<String> = []
        for entry in entries {
          let form = entry.words.joined(separator: " ").lowercased() + (entry.isPrefix ? "*" : "")
          if !seen.insert(form).inserted {
            findings.error(entry.location, "«\(form)» stands twice for \(concept.id) in \(language).")
          }
        }
      }
    }
  }
}
