/// One line of output: pieces of text with their styles, without a newline.
package struct StyledLine: Sendable, Hashable {
  package struct Span: Sendable, Hashable {
    package var text: SafeText
    package var style: Style

    package init(_ text: SafeText, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  package var spans: [Span]

  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  package init(_ text: SafeText, _ style: Style = .plain) {
    spans = text.isEmpty ? [] : [Span(text.oneLine, style)]
  }

  /// An empty line.
  package static let empty = StyledLine()

  /// Columns that it takes.
  package var width: Int { spans.reduce(0) { $0 + $1.text.width } }

  /// The line with its style sequences, or bare.
  package func rendered(inColor: Bool) -> String {
    spans.reduce(into: "") { line, span in
      guard inColor, let rendition = span.style.graphicRendition else {
        line += span.text.string
        return
      }
      line += "\u{1B}[\(rendition)m\(span.text.string)\u{1B}[0m"
    }
  }
}
