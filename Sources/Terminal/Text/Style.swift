/// What a piece of text is, which decides how it looks where colour is wanted.
package enum Style: Sendable, Hashable, CaseIterable {
  case plain, title, heading, command, dim, warning

  /// Select Graphic Rendition parameters (ECMA-48, 8.3.117); nil for text that is left as it is.
  package var graphicRendition: String? {
    switch self {
    case .plain: nil
    case .title: "1"
    case .heading: "1"
    case .command: "36"
    case .dim: "2"
    case .warning: "33"
    }
  }
}
