import Yams

extension Crossroads {
  /// At least this many samples a language.
  static let fewestSamples = 10
  /// With one way there is nothing to choose.
  static let fewestWays = 2

  /// Reads a crossroads from its file.
  init?(_ file: RuleFile, languages: [LanguageCode], findings: Findings) {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let id = fields.string("id", required: true)
    let ways = Self.ways(fields, findings: findings)
    var texts: [LanguageCode: CrossroadsText] = [:]
    for language in languages {
      guard let text = fields.translation(language) else { continue }
      defer { text.finish() }
      let samples = text.strings("samples", required: true).map { Sample(text: $0.text, location: $0.location) }
      if !samples.isEmpty && samples.count < Self.fewestSamples {
        findings.warning(
          text.location,
          "There are \(samples.count) \(language) samples; give at least \(Self.fewestSamples)."
        )
      }
      if let question = text.string("question", required: true) {
        texts[language] = CrossroadsText(question: question, samples: samples)
      }
    }
    guard let id else { return nil }
    let place = fields.location(of: "id")
    let name = String(id.dropFirst("crossroads.".count))
    if !id.hasPrefix("crossroads.") {
      findings.error(place, "The id of \(file.path) must be crossroads.NAME after the file's name.")
    } else if findings.require(name, isNameOf: "crossroads", at: place), file.path != "crossroads/\(name).yaml" {
      findings.error(place, "The id «\(id)» belongs in crossroads/\(name).yaml.")
    }
    self.init(id: id, location: place, ways: ways, texts: texts)
  }

  private static func ways(_ fields: FieldReader, findings: Findings) -> [Way] {
    guard let topics = fields.mapping("topics", required: true) else { return [] }
    defer { topics.finish() }
    let ways = topics.keys.compactMap { role, location in
      topics.string(role).map { Way(role: role, topic: $0, location: location) }
    }
    if ways.count < fewestWays {
      findings.error(topics.location, "A crossroads leads at least \(fewestWays) roles to a topic: ROLE: AREA.NAME.")
    }
    return ways
  }
}
