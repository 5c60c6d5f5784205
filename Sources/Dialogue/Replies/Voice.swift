package import Guidance
package import Wire

/// Speaks one language of the rule base: turns topics, borders and lists into replies.
package struct Voice: Sendable {
  package let base: RuleBase
  package let pack: LanguagePack

  package init(base: RuleBase, pack: LanguagePack) {
    self.base = base
    self.pack = pack
  }

  package var language: LanguageCode { pack.code }

  package func text(_ phrase: Phrase, _ values: [String: String] = [:]) -> String { pack.text(phrase, values) }

  /// What is typed to call a command: `/vis cosupervision.time`.
  package func call(_ command: String, _ argument: String? = nil) -> String {
    let word = pack.commands[command]?.words.first ?? command
    return argument.map { "/\(word) \($0)" } ?? "/\(word)"
  }

  package func title(of topic: String) -> String {
    base.topic(topic)?.texts[language]?.title ?? topic
  }

  package func name(of role: String) -> String {
    base.role(role)?.texts[language]?.name ?? role
  }

  /// The name of a role in a sentence about one that is known: «studenten».
  package func definiteName(of role: String) -> String {
    base.role(role)?.texts[language]?.definite ?? role
  }

  package func item(for topic: Topic) -> Reply.Item {
    Reply.Item(topic.texts[language]?.title ?? topic.id, command: call("show", topic.id))
  }

  /// `2026-11` as `november 2026`; a year stays as it is.
  package func month(_ date: String) -> String {
    let parts = date.split(separator: "-")
    guard parts.count == 2, let month = Int(parts[1]), pack.months.indices.contains(month - 1) else { return date }
    return "\(pack.months[month - 1]) \(parts[0])"
  }
}
