import Yams

extension Source {
  /// Reads `sources.yaml`.
  static func read(_ file: RuleFile, languages: [LanguageCode], findings: Findings) -> [Source] {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return [] }
    defer { fields.finish() }
    guard let sources = fields.mapping("sources", required: true) else { return [] }
    return sources.keys.compactMap { key, location in
      sources.mapping(key).flatMap { Source(key: key, location: location, fields: $0, languages: languages) }
    }
  }

  private init?(key: String, location: Location, fields: FieldReader, languages: [LanguageCode]) {
    defer { fields.finish() }
    let kind = fields.choice("kind", of: Kind.self)
    let reference = fields.string("reference", required: true)
    let short = fields.string("short", required: true)
    let address = fields.string("address", required: kind == .web)
    let seen = fields.date("seen")
    let lineCount = fields.integer("lines")
    var size: [LanguageCode: String] = [:]
    if let sizes = fields.mapping("size") {
      for language in languages { size[language] = sizes.string(language.code, required: true) }
      sizes.finish()
    }
    var sections: [String: Section] = [:]
    if let given = fields.mapping("sections") {
      for (name, place) in given.keys {
        guard let section = given.mapping(name) else { continue }
        defer { section.finish() }
        let title = section.string("title", required: true)
        let ranges = section.lineRanges("lines", required: true)
        guard let title, let ranges, let lines = ranges.first else { continue }
        if ranges.count > 1 {
          fields.findings.error(place, "A section has one range of lines: its first and its last line.")
        }
        if let lineCount, lines.upperBound > lineCount {
          fields.findings.error(place, "The section ends at line \(lines.upperBound) of \(lineCount).")
        }
        sections[name] = Section(title: title, lines: lines)
      }
    }
    guard let kind, let reference, let short else { return nil }
    self.init(
      key: key,
      location: location,
      kind: kind,
      reference: reference,
      short: short,
      address: address,
      size: size,
      seen: seen,
      lineCount: lineCount,
      sections: sections
    )
  }
}
