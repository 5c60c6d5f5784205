package import Wire

/// Lists the fields of a form with their ids and what may be answered, for people who write the answers as JSON.
package struct FormLayout: Sendable {
  private let width: Int
  private let language: Language

  package init(width: Int, language: Language) {
    self.width = width
    self.language = language
  }

  package func lines(_ result: DescribeForm.Result) -> [StyledLine] {
    var blocks = [TextWrap.lines(SafeText(result.title), .title, width: width)]
    var group: String?
    for (number, field) in result.fields.enumerated() {
      if let title = field.group, title != group {
        blocks.append(TextWrap.lines(SafeText(title), .heading, width: width))
      }
      group = field.group
      blocks.append(lines(field, number: number + 1))
    }
    return Array(blocks.joined(separator: [.empty]))
  }

  private func lines(_ field: DescribeForm.Field, number: Int) -> [StyledLine] {
    let head = [
      StyledLine.Span("\(number)."), StyledLine.Span(SafeText(field.id).oneLine, .command),
      StyledLine.Span(SafeText(facts(field).joined(separator: " · ")).oneLine, .dim),
    ]
    var lines = TextWrap.lines(head, width: width, indent: 4) + indented(SafeText(field.ask), .plain)
    if let hint = field.hint, !hint.isEmpty { lines += indented(SafeText(hint), .dim) }
    let choices = (field.choices ?? []).map { choice in
      Columns.Row(
        left: StyledLine.Span(SafeText(choice.value).oneLine, .command),
        right: [StyledLine.Span(SafeText(choice.title))]
      )
    }
    return lines + Columns(width: width, indent: 4).lines(choices)
  }

  private func facts(_ field: DescribeForm.Field) -> [String] {
    var facts = [field.kind.rawValue, Message.answer(to: field).text(in: language).string]
    if field.isRequired { facts.append(Message.required.text(in: language).string) }
    if let suggestion = field.suggestion.flatMap(FieldValue.text) {
      facts.append(Message.suggestion(suggestion).text(in: language).string)
    }
    if field.isDerived { facts.append(Message.derived.text(in: language).string) }
    return facts
  }

  private func indented(_ text: SafeText, _ style: Style) -> [StyledLine] {
    TextWrap.lines(text, style, width: width, first: "    ", indent: 4)
  }
}
