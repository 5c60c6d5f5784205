import Yams

extension Concept {
  /// Reads every concept of a lexicon file.
  static func read(_ file: RuleFile, languages: [LanguageCode], findings: Findings) -> [Concept] {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return [] }
    defer { fields.finish() }
    guard let concepts = fields.mapping("concepts", required: true) else { return [] }
    return concepts.keys.compactMap { id, location in
      findings.require(id, isNameOf: "concept", at: location)
      guard let concept = concepts.mapping(id) else { return nil }
      defer { concept.finish() }
      let gloss = concept.string("gloss", required: true)
      var entries: [LanguageCode: [Entry]] = [:]
      for language in languages {
        if !concept.has(language.code) { findings.warning(location, "«\(id)» has no words in \(language).") }
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
  init?(text: String, location: Location, findings: Findings) {
    let star = UInt8(ascii: "*")
    let isExpression = text.utf8.contains(UInt8(ascii: " "))
    let words = isExpression ? text.split(separator: " ").map(String.init) : [text]
    let isPrefix = text.utf8.last == star
    guard words.count <= 4, !isPrefix || (!isExpression && text.utf8.count >= 5 && text.count >= 5),
      !text.utf8.dropLast().contains(star)
    else {
      findings.error(
        location,
        "«\(text)» must be a word, a beginning of four letters or more with *, or two to four words."
      )
      return nil
    }
    self.init(words: isPrefix ? [String(text.dropLast())] : words, isPrefix: isPrefix, location: location)
  }
}
