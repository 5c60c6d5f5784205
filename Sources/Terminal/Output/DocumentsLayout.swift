package import Wire

/// Lists documents: what they are called, how far they have come and when they were changed.
package struct DocumentsLayout: Sendable {
  private let width: Int
  private let language: Language
  private let time: @Sendable (String) -> String

  /// - Parameter time: how a time of the server is shown.
  package init(width: Int, language: Language, time: @escaping @Sendable (String) -> String = LocalTime.text) {
    self.width = width
    self.language = language
    self.time = time
  }

  package func lines(_ result: ListDocuments.Result) -> [StyledLine] {
    let documents = Columns(width: width, indent: 0).lines(result.documents.map(row))
    guard !result.damaged.isEmpty else { return documents }
    let heading = Message.damagedFiles(result.damaged.count).text(in: language)
    return documents + (documents.isEmpty ? [] : [.empty]) + TextWrap.lines(heading, .warning, width: width)
      + result.damaged.flatMap { TextWrap.lines(SafeText($0), width: width, first: "  ", indent: 4) }
  }

  private func row(_ entry: ListDocuments.Entry) -> Columns.Row {
    let state: Message =
      entry.finished != nil ? .stateFinished : entry.isUnderWay ? .stateUnderWay : .stateKept
    let when: Message = entry.discarded.map { .discardedAt(time($0)) } ?? .changedAt(time(entry.changed))
    let facts = [Message.kind(entry.kind), state, when].map { $0.text(in: language).string }
    return Columns.Row(
      left: StyledLine.Span(SafeText(entry.id).oneLine, .command),
      right: [
        StyledLine.Span(SafeText(entry.name)), StyledLine.Span("\n" + SafeText(facts.joined(separator: " · ")), .dim),
      ]
    )
  }
}
