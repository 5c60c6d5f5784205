package import Wire

/// Lays a reply out for reading.
package struct ReplyRenderer: Sendable {
  private let width: Int
  private let bullet: SafeText

  /// - Parameter width: columns to fill.
  package init(width: Int, typography: Typography) {
    self.width = width
    bullet = typography.bullet
  }

  package func lines(_ reply: Reply) -> [StyledLine] {
    var blocks: [[StyledLine]] = []
    if let opening = reply.opening, !opening.isEmpty {
      blocks.append(opening.flatMap { TextWrap.lines(SafeText($0), width: width) })
    }
    if let title = reply.title, !title.isEmpty {
      blocks.append(TextWrap.lines(SafeText(title), .title, width: width))
    }
    if !reply.text.isEmpty {
      blocks.append(TextWrap.lines(SafeText(reply.text), width: width))
    }
    blocks += reply.sections.filter { !$0.items.isEmpty }.map(lines)
    if let note = reply.note, !note.isEmpty {
      blocks.append(TextWrap.lines(SafeText(note), .dim, width: width))
    }
    return Array(blocks.joined(separator: [.empty]))
  }

  private func lines(_ section: Reply.Section) -> [StyledLine] {
    let heading = section.title.isEmpty ? [] : TextWrap.lines(SafeText(section.title), .heading, width: width)
    if section.items.allSatisfy({ $0.command != nil }) {
      return heading + commands(section.items, numbered: section.numbered)
    }
    if section.numbered {
      return heading + numbered(section.items)
    }
    let style: Style = section.kind == .sources ? .dim : .plain
    return heading + section.items.flatMap { lines($0, marker: bullet, style: style) }
  }

  private func numbered(_ items: [Reply.Item]) -> [StyledLine] {
    let widest = String(items.count).count
    return items.enumerated().flatMap { index, item in
      let number = SafeText("\(index + 1).")
      return lines(item, marker: SafeText(" ").repeated(widest + 1 - number.width) + number, style: .plain)
    }
  }

  /// One item after its marker; its command stands after the text, its detail on lines of their own.
  private func lines(_ item: Reply.Item, marker: SafeText, style: Style) -> [StyledLine] {
    let first: SafeText = "  " + marker + " "
    var spans = [StyledLine.Span(SafeText(item.text), style)]
    if let command = item.command, command != item.text {
      spans.append(StyledLine.Span(SafeText(command), .command))
    }
    let text = TextWrap.lines(spans, width: width, first: first, indent: first.width)
    guard let detail = item.detail, !detail.isEmpty else { return text }
    let indent = SafeText(" ").repeated(first.width)
    return text + TextWrap.lines(SafeText(detail), .dim, width: width, first: indent, indent: first.width)
  }

  /// Commands with what they do beside them, or below where there is no room.
  private func commands(_ items: [Reply.Item], numbered: Bool) -> [StyledLine] {
    Columns(width: width, indent: 2).lines(
      items.enumerated().map { index, item in
        let number = numbered ? "\(index + 1). " : ""
        let command = SafeText(number + (item.command ?? "")).oneLine
        let meaning = [item.text, item.detail ?? ""].filter { !$0.isEmpty && $0 != item.command }
        return Columns.Row(
          left: StyledLine.Span(command, .command),
          right: meaning.map { StyledLine.Span(SafeText($0)) }
        )
      }
    )
  }
}
