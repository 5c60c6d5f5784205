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
    // One that is not there has been told already.
    guard lists.values.allSatisfy({ !$0.isEmpty }) else { return nil }
    if Set(lists.values.map(\.count)).count > 1 {
      findings.error(block.location, "«\(key)» must have as many lines in every language.")
      return nil
    }
    return lists
  }

  /// The texts of a list that names each thing once; one that stands twice is reported.
  func names(_ key: String, required: Bool = false) -> [(text: String, location: Location)] {
    var seen: Set<String> = []
    return strings(key, required: required).filter { name in
      if seen.insert(name.text).inserted { return true }
      findings.error(name.location, "«\(name.text)» stands twice under «\(key)».")
      return false
    }
  }

  /// Whether a line rests on a source, which need not be said, or is `origin: derived`.
  func origin() -> Instrument.Origin {
    node("origin") == nil ? .source : choice("origin", of: Instrument.Origin.self) ?? .source
  }

  /// The id of a part of an instrument: a plain name.
  func partId() -> String? {
    guard let id = string("id", required: true) else { return nil }
    return findings.require(id, isNameOf: "part", at: location(of: "id")) ? id : nil
  }

  /// Reports the ids in this group that stand in a group before it, among those `seen`.
  func findRepeated(_ ids: [String], named kind: String, seen: inout Set<String>) {
    for id in seen.intersection(ids).sorted() { findings.error(location, "The \(kind) «\(id)» stands in two groups.") }
    seen.formUnion(ids)
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
