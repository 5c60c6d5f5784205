import Guidance

/// The names that questions are labelled with, and what is wrong with those that are none.
struct QuestionNames {
  let suggestion: (_ name: String, _ candidates: [String]) -> String?
  private let topics: [String]
  private let borders: Set<String>
  private let roles: [String]
  private let languages: [String]
  private let isTopic: Set<String>

  /// What stands for topics where nothing covers the question.
  private static let nothing = "none"

  init(base: RuleBase, suggestion: @escaping (_ name: String, _ candidates: [String]) -> String?) {
    self.suggestion = suggestion
    topics = base.topics.map(\.id)
    isTopic = Set(topics)
    borders = Set(base.borders.map(\.id))
    roles = base.roles.map(\.id)
    languages = base.languages.map(\.code.code)
  }

  /// The question in a line; nil when something is wrong with it.
  func question(in row: QuestionRow) -> (question: LabelledQuestion?, findings: [Diagnostic]) {
    var findings: [Diagnostic] = []
    func check(_ column: QuestionColumns.Name, _ fault: String?) {
      if let fault { findings.append(Diagnostic(row.place(of: column), fault)) }
    }
    if row.text.allSatisfy(\.isWhitespace) {
      check(.text, "The text is empty. Write the question, or remove the line.")
    }
    let gold = row[.gold].map { $0.split(separator: ",", omittingEmptySubsequences: false).map(\.withoutOuterBlanks) }
    check(.gold, fault(inGold: gold ?? []))
    check(.after, row[.after].flatMap { isTopic.contains($0) ? nil : unknownTopic($0) })
    check(.role, row[.role].flatMap { roles.contains($0) ? nil : unknown("role", $0, among: roles) })
    check(.lang, row[.lang].flatMap { languages.contains($0) ? nil : unknown("language", $0, among: languages) })
    guard findings.isEmpty, let gold else { return (nil, findings) }
    let question = LabelledQuestion(
      id: row[.id] ?? "\(row.location.path):\(row.location.line)",
      text: row.text,
      language: row[.lang].map { LanguageCode($0) },
      role: row[.role],
      after: row[.after],
      gold: gold == [Self.nothing] ? [] : gold,
      kind: row[.kind]
    )
    return (question, [])
  }

  private func fault(inGold gold: [String]) -> String? {
    guard !gold.isEmpty, !gold.contains("") else {
      return "gold names no topic. Write the id of the right topic, several with commas between, or \(Self.nothing)."
    }
    if gold.contains(Self.nothing) {
      return gold.count == 1 ? nil : "«\(Self.nothing)» stands beside topics. Keep it alone, or remove it."
    }
    if let twice = gold.indices.first(where: { gold[..<$0].contains(gold[$0]) }) {
      return "«\(gold[twice])» stands twice. Remove one."
    }
    return gold.first { !isTopic.contains($0) }.map(unknownTopic)
  }

  private func unknownTopic(_ name: String) -> String {
    if borders.contains(name) {
      return "«\(name)» is a border and no topic. Write \(Self.nothing) in gold where nothing covers the question."
    }
    let near = suggestion(name, topics).map { " Did you mean «\($0)»?" }
    return "There is no topic «\(name)».\(near ?? " `veiviser topics` lists them.")"
  }

  private func unknown(_ kind: String, _ name: String, among names: [String]) -> String {
    let near = suggestion(name, names).map { " Did you mean «\($0)»?" } ?? ""
    return "There is no \(kind) «\(name)».\(near) There are \(names.joined(separator: ", ")); write - for none."
  }
}
