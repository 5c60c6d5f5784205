/// Breaks text into lines of at most a number of columns.
package enum TextWrap {
  /// Fills lines with the words of `spans`; newlines in the text end a line, and words that are longer than a line are
  /// broken.
  ///
  /// - Parameters:
  ///   - width: columns, the indents included.
  ///   - first: what stands before the first line, such as a bullet.
  ///   - indent: columns before the lines that follow.
  package static func lines(
    _ spans: [StyledLine.Span],
    width: Int,
    first: SafeText = "",
    indent: Int = 0
  ) -> [StyledLine] {
    var filler = Filler(width: max(narrowest, width), first: first, indent: indent)
    for (number, span) in spans.enumerated() {
      for (index, paragraph) in span.text.paragraphs.enumerated() {
        if index > 0 { filler.breakLine() }
        if index == 0, number > 0, span.text.isEmpty { continue }
        // A command is typed as it stands, so its words stay together.
        let words = span.style == .command && !paragraph.isEmpty ? [paragraph] : paragraph.words
        for word in words { filler.add(word, span.style) }
      }
    }
    return filler.finished()
  }

  package static func lines(
    _ text: SafeText,
    _ style: Style = .plain,
    width: Int,
    first: SafeText = "",
    indent: Int = 0
  ) -> [StyledLine] {
    lines([StyledLine.Span(text, style)], width: width, first: first, indent: indent)
  }

  /// A line this wide always has room for a wide sign after its indent; on a narrower terminal lines overflow.
  package static let narrowest = 4

  /// Lines in the making.
  private struct Filler {
    let width: Int
    let indent: Int
    var lines: [StyledLine] = []
    var current: StyledLine
    /// Columns of `current` that are taken.
    var column: Int
    var hasWord = false

    init(width: Int, first: SafeText, indent: Int) {
      self.width = width
      // At least half of a narrow line is left to the words.
      self.indent = min(indent, width / 2)
      let opening = first.width <= width / 2 ? first : first.split(at: max(1, width / 2)).head
      current = StyledLine(opening)
      column = opening.width <= width / 2 ? opening.width : 0
      if column == 0 { current = .empty }
    }

    mutating func add(_ word: SafeText, _ style: Style) {
      var rest = word
      while !rest.isEmpty {
        let gap = hasWord ? 1 : 0
        if column + gap + rest.width <= width || (!hasWord && isAddress(rest)) {
          append(rest, style)
          return
        }
        if hasWord {
          breakLine()
          continue
        }
        let (head, tail) = rest.split(at: width - column)
        append(head, style)
        breakLine()
        rest = tail
      }
    }

    /// An address is left whole: the terminal wraps it and can still open it, which it could not in pieces.
    private func isAddress(_ word: SafeText) -> Bool { word.string.hasPrefix("https://") }

    private mutating func append(_ word: SafeText, _ style: Style) {
      if hasWord, let last = current.spans.indices.last {
        if current.spans[last].style == style {
          current.spans[last].text = current.spans[last].text + " "
        } else {
          current.spans.append(StyledLine.Span(" "))
        }
        column += 1
      }
      if let last = current.spans.indices.last, current.spans[last].style == style {
        current.spans[last].text = current.spans[last].text + word
      } else {
        current.spans.append(StyledLine.Span(word, style))
      }
      column += word.width
      hasWord = true
    }

    mutating func breakLine() {
      lines.append(hasWord ? current : trimmed(current))
      current = StyledLine(SafeText(" ").repeated(indent))
      column = indent
      hasWord = false
    }

    mutating func finished() -> [StyledLine] {
      lines.append(hasWord ? current : trimmed(current))
      while lines.count > 1, lines.last == .empty { lines.removeLast() }
      return lines
    }

    /// A line without words is empty, whatever its indent.
    private func trimmed(_ line: StyledLine) -> StyledLine {
      line.spans.allSatisfy { $0.text.words.isEmpty } ? .empty : line
    }
  }
}
