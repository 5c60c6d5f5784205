/// Whether the names that topics, roles, crossroads and instruments mention lead somewhere.
extension RuleBaseCheck {
  func checkNames(in topic: Topic) {
    if let areas = names.areas, !areas.contains(topic.area) {
      findings.error(topic.location, "The area «\(topic.area)» is unknown: add it to areas.yaml.")
    }
    for role in topic.roles where !isRole(role) {
      let known = base.roles.map(\.id).joined(separator: ", ")
      findings.error(topic.location, "The role «\(role)» is unknown; the roles are \(known).")
    }
    for step in topic.nextSteps { check(step, of: topic) }
    for citation in topic.citations { check(citation) }
    for miss in topic.nearMisses { check(miss, of: topic) }
  }

  func checkNames(in role: Role) {
    for citation in role.citations { check(citation) }
    for reference in role.topics where !isTopic(reference.topic) {
      findings.error(reference.location, "The topic «\(reference.topic)» is unknown.")
    }
  }

  func checkNames(in crossroads: Crossroads) {
    for way in crossroads.ways {
      if !isRole(way.role) { findings.error(way.location, "The role «\(way.role)» is unknown.") }
      if !isTopic(way.topic) { findings.error(way.location, "The topic «\(way.topic)» is unknown.") }
    }
  }

  func checkNames(in instrument: Instrument) {
    for role in instrument.roles where !isRole(role) {
      findings.error(instrument.location, "The role «\(role)» is unknown.")
    }
    for reference in instrument.topics where !isTopic(reference.topic) {
      findings.error(reference.location, "The topic «\(reference.topic)» is unknown.")
    }
    for citation in instrument.citations { check(citation) }
    let named: [String] =
      switch instrument.content {
      case .scale(let scale): scale.parties
      case .plan(let plan): plan.events.flatMap(\.who)
      case .checklist, .matrix, .conversation, .audit: []
      }
    for role in Set(named).sorted() where !isRole(role) {
      findings.error(instrument.location, "The role «\(role)» is unknown.")
    }
  }

  private func isTopic(_ id: String) -> Bool { names.topics.contains(id) || base.topic(id) != nil }

  private func check(_ miss: NearMiss, of topic: Topic) {
    if miss.owner == topic.id {
      findings.error(miss.location, "A near miss belongs elsewhere; this one names its own topic.")
    } else if !isTopic(miss.owner) && !names.borders.contains(miss.owner)
      && !names.crossroads.contains(miss.owner)
    {
      findings.error(miss.location, "There is no topic, border or crossroads «\(miss.owner)».")
    }
  }

  private func isRole(_ id: String) -> Bool { names.roles.contains(id) || base.role(id) != nil }

  private func check(_ step: NextStep, of topic: Topic) {
    let commands = Set(base.languages.flatMap(\.commands.keys))
    guard !commands.isEmpty else { return }
    guard commands.contains(step.command) else {
      let known = commands.sorted().joined(separator: ", ")
      findings.error(step.location, "«\(step.command)» is not a command; the commands are \(known).")
      return
    }
    switch (step.command, step.argument) {
    case ("show", nil):
      findings.error(step.location, "«show» needs a topic, such as show \(topic.id).")
    case ("show", topic.id):
      findings.error(step.location, "The next step leads back to this topic.")
    case ("show", let id?):
      if !isTopic(id) {
        findings.error(step.location, "The topic «\(id)» is unknown.")
      }
    case ("topics", let name?):
      if let areas = names.areas, !areas.contains(name), !isRole(name) {
        findings.error(step.location, "«\(name)» is neither an area nor a role.")
      }
    case ("role", let id?):
      if !isRole(id) { findings.error(step.location, "The role «\(id)» is unknown.") }
    case (let command, let argument?):
      findings.error(step.location, "Nothing goes behind «\(command)»: remove «\(argument)».")
    case (_, nil): break
    }
  }

  private func check(_ citation: Citation) {
    guard let sources = names.sources else { return }
    guard let sections = sources[citation.source] else {
      let known = sources.keys.sorted().joined(separator: ", ")
      findings.error(citation.location, "The source «\(citation.source)» is unknown; the sources are \(known).")
      return
    }
    guard let name = citation.section else {
      if !sections.isEmpty { findings.error(citation.location, "«section» is missing: where in the source?") }
      return
    }
    guard sections.contains(name) else {
      let known = sections.isEmpty ? "no sections" : sections.sorted().joined(separator: ", ")
      findings.error(citation.location, "The section «\(name)» is unknown; \(citation.source) has \(known).")
      return
    }
    if citation.lines.isEmpty { findings.error(citation.location, "«lines» is missing: what was it checked against?") }
    guard let section = base.source(citation.source)?.sections[name] else { return }
    for lines in citation.lines
    where lines.lowerBound < section.lines.lowerBound || lines.upperBound > section.lines.upperBound {
      findings.error(
        citation.location,
        """
        Lines \(lines.lowerBound)-\(lines.upperBound) are outside the section «\(name)», \
        which has \(section.lines.lowerBound)-\(section.lines.upperBound).
        """
      )
    }
  }
}
