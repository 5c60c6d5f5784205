package import Wire

/// Lists the revisions of a document with what made them.
package struct HistoryLayout: Sendable {
  private let width: Int
  private let language: Language
  private let time: @Sendable (String) -> String

  /// - Parameter time: how a time of the server is shown.
  package init(width: Int, language: Language, time: @escaping @Sendable (String) -> String = LocalTime.text) {
    self.width = width
    self.language = language
    self.time = time
  }

  package func lines(_ result: DocumentHistory.Result) -> [StyledLine] {
    Columns(width: width, indent: 0).lines(
      result.revisions.map { entry in
        var right = [StyledLine.Span(Message.change(entry.change).text(in: language))]
        if let field = entry.field { right.append(StyledLine.Span(SafeText(field).oneLine, .command)) }
        right.append(StyledLine.Span(SafeText(time(entry.changed)).oneLine, .dim))
        return Columns.Row(left: StyledLine.Span("\(entry.revision)"), right: right)
      }
    )
  }
}
