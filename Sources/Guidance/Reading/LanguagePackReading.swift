import Yams

extension LanguagePack {
  /// Reads a language from its file.
  init?(_ file: RuleFile, findings: Findings) {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let code = fields.string("code", required: true)
    let name = fields.string("name", required: true)
    let followUps = fields.strings("followUps", required: true).map(\.text)
    let backReferences = fields.strings("backReferences", required: true).map(\.text)
    let selfReferences = fields.strings("selfReferences", required: true).map(\.text)
    let selfMarks = fields.strings("selfMarks", required: true).map(\.text)
    let corrections = fields.strings("corrections", required: true).map(\.text)
    let rejections = fields.strings("rejections", required: true).map(\.text)
    let languageRequests = fields.strings("languageRequests", required: true).map(\.text)
    let noneOfThese = fields.strings("noneOfThese", required: true).map(\.text)
    let answerWords = fields.mapping("answers", required: true).map(AnswerWords.init) ?? AnswerWords()
    let dayWords = fields.mapping("days", required: true).map(DayWords.init) ?? DayWords()
    let requestWords = fields.mapping("requests", required: true).map(RequestWords.init) ?? RequestWords()
    let decimalMark = fields.string("decimalMark", required: true)
    let highestLix = fields.integer("highestLix")
    let months = fields.strings("months", required: true).map(\.text)
    if fields.has("months") && months.count != 12 {
      findings.error(fields.location(of: "months"), "«months» must be twelve names.")
    }
    let ordinals = Self.ordinals(fields)
    let commands = fields.mapping("commands", required: true).map(Self.commands) ?? [:]
    let phrases = fields.mapping("phrases", required: true).map(Self.phrases) ?? [:]
    guard let code, let name, let decimalMark else { return nil }
    if file.path != "languages/\(code).yaml" {
      findings.error(fields.location(of: "code"), "The code «\(code)» belongs in languages/\(code).yaml.")
      return nil
    }
    self.init(
      code: LanguageCode(code),
      location: fields.location,
      name: name,
      phrases: phrases,
      commands: commands,
      followUps: followUps,
      backReferences: backReferences,
      selfReferences: selfReferences,
      selfMarks: selfMarks,
      corrections: corrections,
      rejections: rejections,
      ordinals: ordinals,
      languageRequests: languageRequests,
      noneOfThese: noneOfThese,
      answerWords: answerWords,
      dayWords: dayWords,
      requestWords: requestWords,
      months: months,
      decimalMark: decimalMark,
      highestLix: highestLix
    )
  }

  private static func ordinals(_ fields: FieldReader) -> [[String]] {
    let nodes = fields.nodes("ordinals", required: true)
    let ordinals = nodes.compactMap { node -> [String]? in
      guard case .sequence(let words) = node, !words.isEmpty else { return nil }
      return words.compactMap { fields.text(of: $0, named: "ordinals") }
    }
    if !nodes.isEmpty && (nodes.count != 3 || ordinals.count != 3) {
      fields.findings.error(
        fields.location(of: "ordinals"),
        "«ordinals» must be three lists: words for the first, the second and the third choice."
      )
    }
    return ordinals
  }

  private static func commands(_ fields: FieldReader) -> [String: CommandText] {
    var commands: [String: CommandText] = [:]
    for (command, place) in fields.keys {
      guard let text = fields.mapping(command) else { continue }
      defer { text.finish() }
      let words = text.strings("words", required: true).map(\.text)
      guard let summary = text.string("summary", required: true) else { continue }
      commands[command] = CommandText(words: words, summary: summary, location: place)
    }
    return commands
  }

  private static func phrases(_ fields: FieldReader) -> [Phrase: String] {
    defer { fields.finish() }
    var phrases: [Phrase: String] = [:]
    for phrase in Phrase.allCases {
      guard let text = fields.string(phrase.rawValue, required: true) else { continue }
      let held = places(in: text)
      for place in phrase.places.sorted() where !held.contains(place) {
        fields.findings.warning(
          fields.location(of: phrase.rawValue),
          "«\(phrase.rawValue)» has lost its place {\(place)}: what belongs there is not told."
        )
      }
      for place in held where !phrase.places.contains(place) {
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
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}

extension AnswerWords {
  fileprivate init(_ fields: FieldReader) {
    defer { fields.finish() }
    let words = Meaning.allCases.map { meaning in
      (meaning, Set(fields.strings(meaning.rawValue, required: true).map { $0.text.lowercased() }))
    }
    self.init(Dictionary(uniqueKeysWithValues: words))
  }
}

extension DayWords {
  fileprivate init(_ fields: FieldReader) {
    defer { fields.finish() }
    func words(_ key: String) -> [String] { fields.strings(key, required: true).map { $0.text.lowercased() } }
    let weekdays = words("weekdays")
    if fields.has("weekdays") && weekdays.count != 7 {
      fields.findings.error(fields.location(of: "weekdays"), "«weekdays» must be seven names, from Monday.")
    }
    self.init(
      Dictionary(uniqueKeysWithValues: Meaning.allCases.map { ($0, Set(words($0.rawValue))) }),
      weekdays: weekdays,
      numbers: words("numbers")
    )
  }
}

extension RequestWords {
  fileprivate init(_ fields: FieldReader) {
    defer { fields.finish() }
    func words(_ key: String) -> [String] { fields.strings(key, required: true).map { $0.text.lowercased() } }
    self.init(
      want: words("want"),
      ask: words("ask"),
      resume: words("resume"),
      prepare: words("prepare"),
      fill: words("fill")
    )
  }
}
