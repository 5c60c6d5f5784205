package import Wire

/// Lists what documents can be made of, below what kind they are.
package struct InstrumentsLayout: Sendable {
  private let width: Int
  private let language: Language

  package init(width: Int, language: Language) {
    self.width = width
    self.language = language
  }

  package func lines(_ result: Instruments.Result) -> [StyledLine] {
    let columns = Columns(width: width, indent: 2)
    let widest = result.instruments.map { SafeText($0.id).oneLine.width }.max() ?? 0
    var kinds: [String] = []
    for entry in result.instruments where !kinds.contains(entry.kind) { kinds.append(entry.kind) }
    let blocks = kinds.map { kind in
      TextWrap.lines(Message.kind(kind).text(in: language), .heading, width: width)
        + columns.lines(result.instruments.filter { $0.kind == kind }.map(row), leftWidth: widest)
    }
    return Array(blocks.joined(separator: [.empty]))
  }

  private func row(_ entry: Instruments.Entry) -> Columns.Row {
    Columns.Row(
      left: StyledLine.Span(SafeText(entry.id).oneLine, .command),
      right: [StyledLine.Span(SafeText(entry.title)), StyledLine.Span("\n" + SafeText(entry.purpose), .dim)]
    )
  }
}
