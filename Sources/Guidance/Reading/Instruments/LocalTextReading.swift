extension FieldReader {
  /// The text under `key` in every language: a mapping from code to text.
  ///
  /// - Returns: nil, and a finding, when it is required and missing, or not in every language.
  func localText(_ key: String, languages: [LanguageCode], required: Bool = false) -> LocalText? {
    guard let block = mapping(key, required: required) else { return nil }
    defer { block.finish() }
    var texts: [LanguageCode: String] = [:]
    for language in languages { texts[language] = block.string(language.code, required: true) }
    return texts.count == languages.count ? LocalText(texts) : nil
  }

  /// The lists of texts under `key` in every language, as many in each.
  func localLists(_ key: String, languages: [LanguageCode], required: Bool = false) -> [LanguageCode: [String]]? {
    guard let block = mapping(key, required: required) else { return nil }
    defer { block.finish() }
    var lists: [LanguageCode: [String]] = [:]
    for language in languages { lists[language] = block.strings(language.code, required: true).map(\.text) }
    if Set(lists.values.map(\.count)).count > 1 {
      findings.error(block.location, "«\(key)» must have as many lines in every language.")
      return nil
    }
    return lists
  }

  /// Whether a line rests on a source, which need not be said, or is `origin: derived`.
  func origin() -> Instrument.Origin {
    has("origin") ? choice("origin", of: Instrument.Origin.self) ?? .source : .source
  }

  /// The id of a part of an instrument: a plain name.
  func partId() -> String? {
    guard let id = string("id", required: true) else { return nil }
    return findings.require(id, isNameOf: "part", at: location(of: "id")) ? id : nil
  }

  /// What `read` makes of each mapping in the list under `key`, whose ids differ.
  func parts<Part>(
    _ key: String,
    required: Bool = false,
    id: KeyPath<Part, String>,
    _ read: (FieldReader) -> Part?
  ) -> [Part] {
    var seen: Set<String> = []
    return nodes(key, required: required).compactMap { node in
      guard let fields = FieldReader(node, in: file, findings: findings) else { return nil }
      defer { fields.finish() }
      guard let part = read(fields) else { return nil }
      if !seen.insert(part[keyPath: id]).inserted {
        findings.error(fields.location(of: "id"), "«\(part[keyPath: id])» stands twice under «\(key)».")
      }
      return part
    }
  }
}
