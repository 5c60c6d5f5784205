extension Instrument {
  /// Reads an instrument of `kind` from its file.
  init?(_ file: RuleFile, kind: Kind, languages: [LanguageCode], findings: Findings) {
    guard let fields = FieldReader(file.root, in: file, findings: findings) else { return nil }
    defer { fields.finish() }
    let id = fields.string("id", required: true)
    let roles = fields.names("roles", required: true).map(\.text)
    let topics = fields.names("topics", required: true).map { TopicReference(topic: $0.text, location: $0.location) }
    let citations = fields.nodes("sources", required: true).compactMap { Citation($0, in: file, findings: findings) }
    let title = fields.localText("title", languages: languages, required: true)
    let purpose = fields.localText("purpose", languages: languages, required: true)
    let content = Content(fields, kind: kind, languages: languages)
    guard let id else { return nil }
    let place = fields.location(of: "id")
    let name = String(id.dropFirst(kind.rawValue.count + 1))
    let expected = "\(kind.folder)\(name).yaml"
    if !id.hasPrefix(kind.rawValue + ".") {
      findings.error(place, "The id of \(file.path) must be \(kind.rawValue).NAME after the file's name.")
    } else if findings.require(name, isNameOf: kind.rawValue, at: place), file.path != expected {
      findings.error(place, "The id «\(id)» belongs in \(expected).")
    }
    guard let title, let purpose, let content else { return nil }
    self.init(
      id: id,
      location: place,
      roles: roles,
      topics: topics,
      citations: citations,
      title: title,
      purpose: purpose,
      content: content
    )
  }
}

extension Instrument.Content {
  fileprivate init?(_ fields: FieldReader, kind: Instrument.Kind, languages: [LanguageCode]) {
    switch kind {
    case .checklist: self = .checklist(Checklist(fields, languages: languages))
    case .scale: self = .scale(Scale(fields, languages: languages))
    case .matrix: self = .matrix(ResponsibilityMatrix(fields, languages: languages))
    case .conversation: self = .conversation(Conversation(fields, languages: languages))
    case .plan: self = .plan(Plan(fields, languages: languages))
    case .audit:
      guard let audit = Audit(fields, languages: languages) else { return nil }
      self = .audit(audit)
    }
  }
}
