import Yams

extension Area {
  /// Reads `areas.yaml`.
  static func read(_ file: RuleFile, languages: [LanguageCode], findings: Findings) -> [Area] {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return [] }
    defer { fields.finish() }
    guard let areas = fields.mapping("areas", required: true) else { return [] }
    return areas.keys.compactMap { id, location in
      findings.require(id, isNameOf: "area", at: location)
      guard let area = areas.mapping(id) else { return nil }
      defer { area.finish() }
      var titles: [LanguageCode: String] = [:]
      for language in languages { titles[language] = area.string(language.code, required: true) }
      return Area(id: id, location: location, titles: titles)
    }
  }
}
