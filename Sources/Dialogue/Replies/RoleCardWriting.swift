import Guidance
package import Wire

extension Voice {
  /// The card of a role: what it is for, is and is not, whom it works with, what to do first, its topics and sources.
  ///
  /// - Returns: nil for a role without a card.
  package func card(of id: String, note: String? = nil, context: Context) -> Reply? {
    guard let role = base.role(id), let text = role.texts[language], let card = text.card else { return nil }
    var context = context
    context.choices = role.topics.isEmpty ? nil : role.topics.map(\.topic)
    context.choiceRoles = nil
    return Reply(
      outcome: .command,
      language: language.code,
      title: text.name.prefix(1).uppercased() + text.name.dropFirst(),
      text: card.summary,
      sections: [
        list(.isSo, .roleIs, card.isSo),
        list(.isNot, .roleIsNot, card.isNot),
        list(.worksWith, .worksWith, card.worksWith),
        list(.actions, .roleFirst, card.first),
        Reply.Section(
          kind: .next,
          title: self.text(.topicsOfRole, ["role": text.name]),
          numbered: true,
          items: role.topics.map { Reply.Item(title(of: $0.topic), command: call("show", $0.topic)) }
        ),
        Reply.Section(kind: .sources, title: self.text(.sources), items: sourceItems(role.citations)),
      ].filter { !$0.items.isEmpty },
      note: note,
      context: context
    )
  }
}
