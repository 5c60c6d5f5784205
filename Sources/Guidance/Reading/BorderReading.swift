import Yams

extension Border {
  /// Reads a border from its file.
  init?(_ file: RuleFile, languages: [LanguageCode], findings: Findings) {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let id = fields.string("id", required: true)
    let kind = fields.choice("kind", of: Kind.self)
    let teachesLanguage = fields.boolean("teachesLanguage") ?? true
    var texts: [LanguageCode: BorderText] = [:]
    for language in languages {
      guard let text = fields.mapping(language.code, required: true) else { continue }
      defer { text.finish() }
      let samples = text.strings("samples", required: true).map { Sample(text: $0.text, location: $0.location) }
      let reply = text.string("reply", required: kind == .near || kind == .smalltalk)
      texts[language] = BorderText(reply: reply, samples: samples)
    }
    guard let id, let kind else { return nil }
    let expected = "borders/\(id.dropFirst("border.".count)).yaml"
    if !id.hasPrefix("border.") || file.path != expected {
      findings.error(fields.location(of: "id"), "The id of \(file.path) must be border.NAME after the file's name.")
    }
    self.init(id: id, location: fields.location(of: "id"), kind: kind, teachesLanguage: teachesLanguage, texts: texts)
  }
}
