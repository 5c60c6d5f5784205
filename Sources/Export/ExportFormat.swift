package import Documents

/// What a document can be written as.
package enum ExportFormat: String, Sendable, CaseIterable {
  case markdown, html, json, csv, ics, svg

  /// What the names of files end with, without the full stop.
  package var fileExtension: String {
    switch self {
    case .markdown: "md"
    case .html, .json, .csv, .ics, .svg: rawValue
    }
  }

  package var mediaType: String {
    switch self {
    case .markdown: "text/markdown; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .json: "application/json"
    case .csv: "text/csv; charset=utf-8; header=present"
    case .ics: "text/calendar; charset=utf-8"
    case .svg: "image/svg+xml"
    }
  }

  /// The documents that it is for: tables need rows, calendars dates, and drawings something to draw.
  package var kinds: [Document.Kind] {
    switch self {
    case .markdown, .html, .json: Document.Kind.allCases
    case .csv: [.checklist, .scale, .matrix, .audit]
    case .ics: [.agreement, .conversation, .plan]
    case .svg: [.matrix, .plan, .audit]
    }
  }

  package func isFor(_ kind: Document.Kind) -> Bool { kinds.contains(kind) }
}
