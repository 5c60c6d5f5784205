package import Wire

/// Lists where a name stands, or stood before it was removed.
package struct ForgetLayout: Sendable {
  private let width: Int
  private let language: Language

  package init(width: Int, language: Language) {
    self.width = width
    self.language = language
  }

  package func lines(_ result: ForgetName.Result) -> [StyledLine] {
    let heading: Message = result.isApplied ? .nameRemoved(result.name) : .nameFound(result.name)
    let places = Columns(width: width, indent: 2).lines(
      result.places.map { place in
        Columns.Row(
          left: StyledLine.Span(SafeText(place.document).oneLine, .command),
          right: [
            StyledLine.Span(SafeText(place.name)),
            StyledLine.Span(Message.times(place.count).text(in: language), .dim),
          ]
        )
      }
    )
    let found =
      TextWrap.lines(heading.text(in: language), width: width) + places
      + (result.isApplied ? [] : TextWrap.lines(Message.nothingChanged.text(in: language), width: width))
    return (result.places.isEmpty ? [] : found) + files(result.files ?? [])
  }

  /// Files that the program does not dare to change.
  private func files(_ paths: [String]) -> [StyledLine] {
    guard !paths.isEmpty else { return [] }
    return TextWrap.lines(Message.nameInFiles.text(in: language), .warning, width: width)
      + paths.flatMap { TextWrap.lines(SafeText($0), width: width, first: "  ", indent: 4) }
  }
}
