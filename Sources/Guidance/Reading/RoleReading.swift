import Yams

extension Role {
  /// Reads a role from its file.
  init?(_ file: RuleFile, languages: [LanguageCode], findings: Findings) {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let id = fields.string("id", required: true)
    var texts: [LanguageCode: RoleText] = [:]
    for language in languages {
      guard let text = fields.translation(language) else { continue }
      defer { text.finish() }
      let words = text.strings("words", required: true).map(\.text)
      if let name = text.string("name", required: true) { texts[language] = RoleText(name: name, words: words) }
    }
    guard let id else { return nil }
    let place = fields.location(of: "id")
    if findings.require(id, isNameOf: "role", at: place), file.path != "roles/\(id).yaml" {
      findings.error(place, "The id «\(id)» belongs in roles/\(id).yaml.")
    }
    self.init(id: id, location: place, texts: texts)
  }
}
