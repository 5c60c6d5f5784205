import Yams

extension Concept {
  /// Reads every concept of a lexicon file.
  static func read(_ file: RuleFile, languages: [LanguageCode], findings: Findings) -> [Concept] {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return [] }
    defer { fields.finish() }
    guard let concepts = fields.mapping("concepts", required: true) else { return [] }
    return concepts.keys.compactMap { id, location in
      guard let concept = concepts.mapping(id) else { return nil }
      defer { concept.finish() }
      let gloss = concept.string("gloss", required: true)
      var entries: [LanguageCode: [Entry]] = [:]
      for language in languages {
        entries[language] = concept.strings(language.code).compactMap { text, place in
          Entry(text: text, location: place, findings: findings)
        }
      }
      return gloss.map { Concept(id: id, location: location, gloss: $0, entries: entries) }
    }
  }
}

extension Concept.Entry {
  /// Reads `word`, `beginning*` or `an expression`.
  fileprivate init?(text: String, location: Location, findings: Findings) {
    let words = text.split(separator: " ").map(String.init)
    let isPrefix = text.hasSuffix("*")
    guard words.count <= 4, !isPrefix || (words.count == 1 && text.count >= 5), !text.dropLast().contains("*") else {
      findings.error(
        location,
        "«\(text)» must be a word, a beginning of four letters or more with *, or two to four words."
      )
      return nil
    }
    self.init(words: isPrefix ? [String(text.dropLast())] : words, isPrefix: isPrefix, location: location)
  }
}
