/// Reading what is sound of a rule base that has errors.
extension RuleBase {
  /// What can be left out: one file of these stands for itself. Languages, areas and sources are needed by all.
  private static let replaceable = ["topics/", "borders/", "roles/", "lexicon/"]

  /// Reads the rule base in the folder `path` without the files that have errors. What leads to a topic that was left
  /// out is left out too.
  ///
  /// - Returns: what is sound, and the errors of the rest; none when all is sound.
  /// - Throws: ``InvalidRules`` when a language, `areas.yaml` or `sources.yaml` has an error, or too little is left.
  package static func readSoundFiles(
    _ path: String
  ) throws(InvalidRules) -> (base: RuleBase, diagnostics: [Diagnostic]) {
    var leftOut: Set<String> = []
    var errors: [Diagnostic] = []
    while true {
      let (base, diagnostics) = inspect(path, leavingOut: leftOut)
      let found = diagnostics.filter { $0.severity == .error }
      if found.isEmpty, let base {
        return (errors.isEmpty ? base : base.withoutLooseEnds, errors.sorted())
      }
      errors += found
      let faulty = found.map(\.location.path).filter { path in replaceable.contains { path.hasPrefix($0) } }
      let before = leftOut.count
      leftOut.formUnion(faulty)
      guard leftOut.count > before else { throw InvalidRules(diagnostics: errors) }
    }
  }

  private var withoutLooseEnds: RuleBase {
    var base = self
    let known = Set(topics.map(\.id))
    for index in base.topics.indices {
      base.topics[index].nextSteps.removeAll { step in
        step.command == "show" && step.argument.map { !known.contains($0) } ?? false
      }
    }
    for index in base.roles.indices { base.roles[index].topics.removeAll { !known.contains($0.topic) } }
    return base
  }
}
