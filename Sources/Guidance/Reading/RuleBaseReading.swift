extension RuleBase {
  /// Reads the rule base in the folder `path`.
  ///
  /// - Throws: ``InvalidRules`` with every error found.
  package static func read(_ path: String) throws(InvalidRules) -> RuleBase {
    let (base, diagnostics) = inspect(path)
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let base else { throw InvalidRules(diagnostics: errors) }
    return base
  }

  /// Reads the rule base in the folder `path`, and tells everything there is to say about it.
  ///
  /// - Returns: what could be read, and the findings in the order of files and lines.
  package static func inspect(_ path: String) -> (base: RuleBase?, diagnostics: [Diagnostic]) {
    let findings = Findings()
    let folder = RuleFolder(path: path, findings: findings)
    guard !folder.files.isEmpty else {
      findings.error(Location(path: path), "There is no rule base here: no YAML files were found. Name its folder.")
      return (nil, findings.diagnostics)
    }
    let packs = folder.parsed(under: "languages/").compactMap { LanguagePack($0, findings: findings) }
    guard !packs.isEmpty else {
      findings.error(Location(path: "languages"), "There is no language that can be read, so nothing else is.")
      return (nil, findings.diagnostics.sorted())
    }
    let base = RuleBase(folder: folder, packs: packs, findings: findings)
    RuleBaseCheck(base: base, findings: findings).run()
    return (base, findings.diagnostics.sorted())
  }

  private init(folder: RuleFolder, packs: [LanguagePack], findings: Findings) {
    let codes = packs.map(\.code).sorted()
    func each<Value>(_ prefix: String, _ read: (RuleFile) -> Value?) -> [Value] {
      folder.parsed(under: prefix).compactMap(read)
    }
    self.init(
      path: folder.path,
      hash: folder.hash,
      topics: each("topics/") { Topic($0, languages: codes, findings: findings) }.sorted { $0.id < $1.id },
      borders: each("borders/") { Border($0, languages: codes, findings: findings) }.sorted { $0.id < $1.id },
      areas: each("areas.yaml") { Area.read($0, languages: codes, findings: findings) }.flatMap(\.self),
      roles: each("roles/") { Role($0, languages: codes, findings: findings) }.sorted { $0.id < $1.id },
      concepts: each("lexicon/") { Concept.read($0, languages: codes, findings: findings) }.flatMap(\.self)
        .sorted { $0.id < $1.id },
      sources: each("sources.yaml") { Source.read($0, languages: codes, findings: findings) }.flatMap(\.self)
        .sorted { $0.key < $1.key },
      languages: packs.sorted { $0.code < $1.code }
    )
    for file in folder.unread {
      findings.error(Location(path: file), "This file belongs to no part of the rule base: move or remove it.")
    }
  }
}
