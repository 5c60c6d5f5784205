/// Checks what no single file can tell: that names lead somewhere, and that nothing stands twice.
struct RuleBaseCheck {
  let base: RuleBase
  let names: WrittenNames
  let findings: Findings

  func run() {
    checkIds(base.topics.map { ($0.id, $0.location) }, of: "topic")
    checkIds(base.borders.map { ($0.id, $0.location) }, of: "border")
    checkIds(base.crossroads.map { ($0.id, $0.location) }, of: "crossroads")
    checkIds(base.instruments.map { ($0.id, $0.location) }, of: "instrument")
    checkIds(base.concepts.map { ($0.id, $0.location) }, of: "concept")
    checkIds(base.roles.map { ($0.id, $0.location) }, of: "role")
    checkSize()
    for topic in base.topics { checkNames(in: topic) }
    for role in base.roles { checkNames(in: role) }
    for crossroads in base.crossroads { checkNames(in: crossroads) }
    for instrument in base.instruments { checkNames(in: instrument) }
    checkRoleWords()
    checkSamples()
    checkConcepts()
  }

  private func checkIds(_ ids: [(id: String, location: Location)], of kind: String) {
    var first: [String: Location] = [:]
    for (id, location) in ids {
      if let other = first[id] {
        findings.error(location, "The \(kind) «\(id)» stands already at \(other).")
      } else {
        first[id] = location
      }
    }
  }

  /// Classes and concepts are numbered in 16 bits, and without borders nothing would ever be refused.
  private func checkSize() {
    let most = Int(UInt16.max)
    let classes = base.topics.count + base.borders.count + base.crossroads.count + base.languages.count
    if classes > most || base.concepts.count > most {
      findings.error(
        Location(path: "topics"),
        "At most \(most) topics, borders and crossroads, and as many concepts, can be learned."
      )
    }
    // A border that could not be read has been told already.
    if base.borders.isEmpty, !findings.hasErrors {
      findings.error(Location(path: "borders"), "There are no borders: nothing would be refused. Add one to borders/.")
    }
  }

  private func checkRoleWords() {
    for language in base.languages.map(\.code) {
      var owner: [String: String] = [:]
      for role in base.roles {
        for word in role.texts[language]?.words ?? [] {
          if let other = owner[word.lowercased()], other != role.id {
            findings.error(role.location, "«\(word)» (\(language)) names the role \(other) already.")
          }
          owner[word.lowercased()] = role.id
        }
      }
    }
  }
}
