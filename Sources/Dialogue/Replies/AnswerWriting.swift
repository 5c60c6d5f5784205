package import Guidance
package import Wire

extension Voice {
  /// The answer of a topic: short answer, is and is not, what to do, what to check, next steps, sources.
  package func answer(
    _ topic: Topic,
    confidence: Double = 1,
    alternatives: [Reply.Alternative] = [],
    note: String? = nil,
    context: Context
  ) -> Reply {
    let text = topic.texts[language]
    var context = context
    context.choices = topic.pickableSteps
    context.choiceRoles = nil
    return Reply(
      outcome: .answer,
      topic: topic.id,
      confidence: confidence,
      alternatives: alternatives,
      language: language.code,
      title: text?.title ?? topic.id,
      text: text?.answer ?? "",
      sections: sections(of: topic, text),
      note: note,
      context: context
    )
  }

  private func sections(of topic: Topic, _ text: TopicText?) -> [Reply.Section] {
    var sections = [
      list(.isSo, .isSo, text?.isSo ?? []),
      list(.isNot, .isNot, text?.isNot ?? []),
      list(.actions, .actions, text?.actions ?? []),
    ]
    if let date = topic.date, let check = text?.check {
      let title = self.text(.dated, ["date": month(date)])
      sections.append(Reply.Section(kind: .check, title: title, items: [Reply.Item(check)]))
    }
    sections.append(
      Reply.Section(
        kind: .next,
        title: self.text(.next),
        numbered: topic.pickableSteps != nil,
        items: topic.nextSteps.map { item(for: $0) }
      )
    )
    sections.append(
      Reply.Section(kind: .sources, title: self.text(.sources), items: sourceItems(topic.citations))
    )
    return sections.filter { !$0.items.isEmpty }
  }

  /// A list of plain lines below a phrase.
  func list(_ kind: Reply.Section.Kind, _ title: Phrase, _ lines: [String]) -> Reply.Section {
    Reply.Section(kind: kind, title: text(title), items: lines.map { Reply.Item($0) })
  }

  private func item(for step: NextStep) -> Reply.Item {
    let command = call(step.command, step.argument)
    if step.command == "show", let topic = step.argument {
      return Reply.Item(title(of: topic), command: command)
    }
    return Reply.Item(pack.commands[step.command]?.summary ?? step.command, command: command)
  }

  /// One item a source: its short name and the sections, and below how much it rests on.
  func sourceItems(_ citations: [Citation]) -> [Reply.Item] {
    base.cited(by: citations).map { cited in
      let source = cited.source
      let details = [
        source.size[language], source.seen.map { self.text(.sourceSeen, ["date": month($0)]) },
        source.kind == .web ? source.address : nil,
      ]
      return Reply.Item(cited.name, detail: details.compactMap(\.self).joined(separator: "; ").nonEmpty)
    }
  }
}

extension Topic {
  /// The topics of the next steps, when each shows one: they can then be picked by number.
  fileprivate var pickableSteps: [String]? {
    let topics = nextSteps.filter { $0.command == Command.show.name }.compactMap(\.argument)
    return topics.count == nextSteps.count ? topics : nil
  }
}

extension String {
  /// nil for an empty text.
  package var nonEmpty: String? { isEmpty ? nil : self }
}
