import Yams

extension LanguagePack {
  /// Reads a language from its file.
  init?(_ file: RuleFile, findings: Findings) {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let code = fields.string("code", required: true)
    let name = fields.string("name", required: true)
    let followUps = fields.strings("followUps", required: true).map(\.text)
    let selfReferences = fields.strings("selfReferences", required: true).map(\.text)
    let noneOfThese = fields.strings("noneOfThese", required: true).map(\.text)
    let decimalMark = fields.string("decimalMark", required: true)
    let months = fields.strings("months", required: true).map(\.text)
    if months.count != 12 { findings.error(fields.location(of: "months"), "«months» must be twelve names.") }
    let ordinals = fields.nodes("ordinals", required: true).map { node -> [String] in
      (node.sequence.map(Array.init) ?? []).compactMap(\.string)
    }
    var commands: [String: CommandText] = [:]
    if let given = fields.mapping("commands", required: true) {
      for (command, place) in given.keys {
        guard let text = given.mapping(command) else { continue }
        defer { text.finish() }
        let words = text.strings("words", required: true).map(\.text)
        guard let summary = text.string("summary", required: true) else { continue }
        commands[command] = CommandText(words: words, summary: summary, location: place)
      }
    }
    let phrases = fields.mapping("phrases", required: true).map(Self.phrases) ?? [:]
    guard let code, let name, let decimalMark else { return nil }
    if file.path != "languages/\(code).yaml" {
      findings.error(fields.location(of: "code"), "The code «\(code)» belongs in languages/\(code).yaml.")
    }
    self.init(
      code: LanguageCode(code),
      location: fields.location,
      name: name,
      phrases: phrases,
      commands: commands,
      followUps: followUps,
      selfReferences: selfReferences,
      ordinals: ordinals,
      noneOfThese: noneOfThese,
      months: months,
      decimalMark: decimalMark
    )
  }

  private static func phrases(_ fields: FieldReader) -> [Phrase: String] {
    defer { fields.finish() }
    var phrases: [Phrase: String] = [:]
    for phrase in Phrase.allCases {
      guard let text = fields.string(phrase.rawValue, required: true) else { continue }
      for place in places(in: text) where !phrase.places.contains(place) {
        let known = phrase.places.sorted().map { "{\($0)}" }.joined(separator: ", ")
        fields.findings.error(
          fields.location(of: phrase.rawValue),
          "«{\(place)}» is not filled in here; \(known.isEmpty ? "nothing is" : "the places are \(known)")."
        )
      }
      phrases[phrase] = text
    }
    return phrases
  }

  private static func places(in text: String) -> [String] {
    text.split(separator: "{").dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
