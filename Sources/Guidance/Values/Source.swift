/// Something that an answer rests on.
package struct Source: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable {
    case article, chapter, web
  }

  package var key: String
  package var location: Location
  package var kind: Kind
  package var reference: String
  /// How an answer names it.
  package var short: String
  package var address: String?
  /// How much it rests on, for studies that are small.
  package var size: [LanguageCode: String]
  /// The month in which a web page was read, `YYYY-MM`.
  package var seen: String?
  /// Number of lines of the text edition that citations count in.
  package var lineCount: Int?
  package var sections: [String: Section]

  package init(
    key: String,
    location: Location,
    kind: Kind,
    reference: String,
    short: String,
    address: String?,
    size: [LanguageCode: String],
    seen: String?,
    lineCount: Int?,
    sections: [String: Section]
  ) {
    self.key = key
    self.location = location
    self.kind = kind
    self.reference = reference
    self.short = short
    self.address = address
    self.size = size
    self.seen = seen
    self.lineCount = lineCount
    self.sections = sections
  }

  /// A headed part of a source.
  package struct Section: Sendable, Equatable {
    package var title: String
    package var lines: ClosedRange<Int>

    package init(title: String, lines: ClosedRange<Int>) {
      self.title = title
      self.lines = lines
    }
  }
}
