package import Wire

/// Lists sources: reference, address and what is known of each.
package struct SourcesLayout: Sendable {
  private let width: Int
  private let language: Language

  package init(width: Int, language: Language) {
    self.width = width
    self.language = language
  }

  package func lines(_ result: Sources.Result) -> [StyledLine] {
    Array(result.sources.map(lines).joined(separator: [.empty]))
  }

  private func lines(_ entry: Sources.Entry) -> [StyledLine] {
    let facts = [
      entry.size.map { SafeText($0) },
      entry.seen.map { Message.readIn(month: $0).text(in: language) },
      Message.topicCount(entry.topics).text(in: language),
    ].compactMap { $0?.string }.joined(separator: " · ")
    var lines = TextWrap.lines(SafeText(entry.source), .command, width: width)
    lines += indented(SafeText(entry.reference), .plain)
    if let address = entry.address { lines += indented(SafeText(address), .dim) }
    return lines + indented(SafeText(facts), .dim)
  }

  private func indented(_ text: SafeText, _ style: Style) -> [StyledLine] {
    TextWrap.lines(text, style, width: width, first: "  ", indent: 2)
  }
}
