extension RuleBase {
  /// Reads the rule base in the folder `path`.
  ///
  /// - Parameter wasCompared: whether the very files with this hash have passed the comparison with each other before. It
  ///   is left out then: it takes a tenth of a start.
  /// - Throws: ``InvalidRules`` with every error found.
  package static func read(
    _ path: String,
    wasCompared: (_ hash: String) -> Bool = { _ in false }
  ) throws(InvalidRules) -> RuleBase {
    let (base, diagnostics) = inspect(path, leavingOut: [], wasCompared: wasCompared)
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let base else { throw InvalidRules(diagnostics: errors) }
    return base
  }

  /// The hash that the rule base in the folder `path` has if all its files are sound, whatever they say.
  package static func hash(ofFilesIn path: String) -> String { RuleFolder(path: path, findings: Findings()).hash }

  /// Reads the rule base in the folder `path`, and tells everything there is to say about it.
  ///
  /// - Returns: what could be read, and the findings in the order of files and lines.
  package static func inspect(_ path: String) -> (base: RuleBase?, diagnostics: [Diagnostic]) {
    inspect(path, leavingOut: [], wasCompared: { _ in false })
  }

  /// - Parameters:
  ///   - leftOut: paths of files that are not read.
  ///   - wasCompared: whether files with this hash are to be looked at each by itself only.
  static func inspect(
    _ path: String,
    leavingOut leftOut: Set<String>,
    wasCompared: (_ hash: String) -> Bool
  ) -> (base: RuleBase?, diagnostics: [Diagnostic]) {
    let findings = Findings()
    let folder = RuleFolder(path: path, leavingOut: leftOut, findings: findings)
    guard !folder.files.isEmpty else {
      findings.error(Location(path: path), "There is no rule base here: no YAML files were found. Name its folder.")
      return (nil, findings.diagnostics)
    }
    let packs = folder.parsed(in: "languages/").compactMap { LanguagePack($0, findings: findings) }
    if packs.isEmpty && !findings.hasErrors {
      findings.error(Location(path: "languages"), "There is no language here: add languages/nb.yaml or another.")
    }
    // Without one of its languages, every file would be told to have too much or too little.
    guard !packs.isEmpty, packs.count == folder.paths(in: "languages/").count else {
      return (nil, findings.diagnostics.sorted())
    }
    let base = RuleBase(folder: folder, packs: packs, wasCompared: wasCompared, findings: findings)
    return (base, findings.diagnostics.sorted())
  }

  private init(folder: RuleFolder, packs: [LanguagePack], wasCompared: (String) -> Bool, findings: Findings) {
    let codes = packs.map(\.code).sorted()
    let areas = folder.parsed(at: "areas.yaml", holding: "the groups of topics with their titles")
    let sources = folder.parsed(at: "sources.yaml", holding: "what the answers rest on")
    self.init(
      path: folder.path,
      hash: folder.hash,
      topics: folder.values(in: "topics/") { Topic($0, languages: codes, findings: $1) }.sorted { $0.id < $1.id },
      borders: folder.values(in: "borders/") { Border($0, languages: codes, findings: $1) }.sorted { $0.id < $1.id },
      crossroads: folder.values(in: "crossroads/") { Crossroads($0, languages: codes, findings: $1) }
        .sorted { $0.id < $1.id },
      areas: areas.map { Area.read($0, languages: codes, findings: findings) } ?? [],
      roles: folder.values(in: "roles/") { Role($0, languages: codes, findings: $1) }.sorted { $0.id < $1.id },
      concepts: folder.values(in: "lexicon/") { Concept.read($0, languages: codes, findings: $1) }.flatMap(\.self)
        .sorted { $0.id < $1.id },
      instruments: Instrument.Kind.allCases.flatMap { kind in
        folder.values(in: kind.folder) { Instrument($0, kind: kind, languages: codes, findings: $1) }
          .sorted { $0.id < $1.id }
      },
      sources: sources.map { Source.read($0, languages: codes, findings: findings) }?.sorted { $0.key < $1.key } ?? [],
      languages: packs.sorted { $0.code < $1.code }
    )
    for file in folder.unread {
      findings.error(Location(path: file), "This file belongs to no part of the rule base: move or remove it.")
    }
    guard !wasCompared(hash) else { return }
    let names = WrittenNames(folder: folder, areas: areas, sources: sources)
    RuleBaseCheck(base: self, names: names, findings: findings).run()
  }
}
