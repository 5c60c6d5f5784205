/// Reading what is sound of a rule base that has errors.
extension RuleBase {
  /// Reads the rule base in the folder `path` without the files that have errors. What leads to a topic or role that was
  /// left out is left out too.
  ///
  /// - Returns: what is sound, and the errors of the rest; none when all is sound.
  /// - Throws: ``InvalidRules`` when a language, `areas.yaml` or `sources.yaml` has an error, or no topic or border is left.
  package static func readSoundFiles(
    _ path: String
  ) throws(InvalidRules) -> (base: RuleBase, diagnostics: [Diagnostic]) {
    var leftOut: Set<String> = []
    var errors: Set<Diagnostic> = []
    // First what is wrong with a file by itself: two files may be at odds because one of them is faulty.
    _ = try sound(path, comparesFiles: false, leavingOut: &leftOut, errors: &errors)
    let base = try sound(path, comparesFiles: true, leavingOut: &leftOut, errors: &errors)
    guard !errors.isEmpty else { return (base, []) }
    guard !base.topics.isEmpty else { throw InvalidRules(diagnostics: Array(errors)) }
    return (base.withoutLooseEnds, errors.sorted())
  }

  /// Leaves out files that have errors until there are none.
  private static func sound(
    _ path: String,
    comparesFiles: Bool,
    leavingOut leftOut: inout Set<String>,
    errors: inout Set<Diagnostic>
  ) throws(InvalidRules) -> RuleBase {
    while true {
      let (base, diagnostics) = inspect(path, leavingOut: leftOut) { _ in !comparesFiles }
      let found = diagnostics.filter { $0.severity == .error }
      if found.isEmpty, let base { return base }
      errors.formUnion(found)
      let before = leftOut.count
      leftOut.formUnion(found.map(\.location.path).filter(canBeLeftOut))
      guard leftOut.count > before else { throw InvalidRules(diagnostics: Array(errors)) }
    }
  }

  /// One file of topics, borders, crossroads, roles, concepts or an instrument stands for itself, and so does one that
  /// belongs nowhere. Languages, areas and sources are needed by all.
  private static func canBeLeftOut(_ path: String) -> Bool {
    (path.hasSuffix(".yaml") || path.hasSuffix(".yml")) && !path.hasPrefix("languages/")
      && !["areas.yaml", "sources.yaml"].contains(path)
  }

  private var withoutLooseEnds: RuleBase {
    var base = self
    func leads(_ step: NextStep) -> Bool {
      guard let argument = step.argument else { return true }
      return switch step.command {
      case "show": topic(argument) != nil
      case "role": role(argument) != nil
      case "topics": role(argument) != nil || areas.contains { $0.id == argument }
      default: true
      }
    }
    for index in base.topics.indices {
      base.topics[index].nextSteps.removeAll { !leads($0) }
      base.topics[index].roles.removeAll { role($0) == nil }
    }
    for index in base.roles.indices { base.roles[index].topics.removeAll { topic($0.topic) == nil } }
    for index in base.crossroads.indices {
      base.crossroads[index].ways.removeAll { role($0.role) == nil || topic($0.topic) == nil }
    }
    for index in base.instruments.indices {
      base.instruments[index].topics.removeAll { topic($0.topic) == nil }
      base.instruments[index].roles.removeAll { role($0) == nil }
      guard case .plan(var plan) = base.instruments[index].content else { continue }
      for event in plan.events.indices { plan.events[event].who.removeAll { role($0) == nil } }
      base.instruments[index].content = .plan(plan)
    }
    return base
  }
}
