import Yams

extension Border {
  /// At least this many samples a language.
  static let fewestSamples = 10

  /// Reads a border from its file.
  init?(_ file: RuleFile, languages: [LanguageCode], findings: Findings) {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let id = fields.string("id", required: true)
    let kind = fields.choice("kind", of: Kind.self)
    let teachesLanguage = fields.boolean("teachesLanguage") ?? true
    var texts: [LanguageCode: BorderText] = [:]
    for language in languages {
      guard let text = fields.translation(language) else { continue }
      defer { text.finish() }
      let samples = text.strings("samples", required: true).map { Sample(text: $0.text, location: $0.location) }
      let reply = text.string("reply", required: kind != .far)
      let words = text.strings("words", required: kind == .urgent).compactMap {
        Concept.Entry(text: $0.text, location: $0.location, findings: findings)
      }
      if kind != .urgent, !words.isEmpty {
        findings.error(text.location(of: "words"), "Only a border of the kind urgent has «words».")
      }
      if !samples.isEmpty && samples.count < Self.fewestSamples {
        findings.warning(
          text.location,
          "There are \(samples.count) \(language) samples; give at least \(Self.fewestSamples)."
        )
      }
      texts[language] = BorderText(reply: reply, words: words, samples: samples)
    }
    guard let id, let kind else { return nil }
    let place = fields.location(of: "id")
    let name = String(id.dropFirst("border.".count))
    if !id.hasPrefix("border.") {
      findings.error(place, "The id of \(file.path) must be border.NAME after the file's name.")
    } else if findings.require(name, isNameOf: "border", at: place), file.path != "borders/\(name).yaml" {
      findings.error(place, "The id «\(id)» belongs in borders/\(name).yaml.")
    }
    self.init(id: id, location: place, kind: kind, teachesLanguage: teachesLanguage, texts: texts)
  }
}
