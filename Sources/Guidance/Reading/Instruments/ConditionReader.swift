import Yams

/// Reads what events of a plan ask of its answers.
struct ConditionReader {
  private let questions: [Plan.Question]
  /// Ids of all questions in the file, those among them that could not be read: what is wrong there has been told.
  private let written: Set<String>

  init(questions: [Plan.Question], written: Set<String>) {
    self.questions = questions
    self.written = written
  }

  private static let weeks = 104

  /// One condition, or a list of them.
  ///
  /// - Parameter other: the key that they are about, where that is not the event itself.
  func conditions(_ fields: FieldReader, _ key: String, of other: String? = nil) -> [Plan.Condition] {
    guard let node = fields.node(key) else { return [] }
    if let other, !fields.has(other) {
      fields.findings.error(fields.location(of: key), "«\(key)» is about «\(other)», which is missing.")
    }
    let nodes = if case .sequence = node { fields.nodes(key) } else { [node] }
    return nodes.compactMap { node in
      guard let condition = FieldReader(node, in: fields.file, findings: fields.findings) else { return nil }
      defer { condition.finish() }
      return self.condition(condition)
    }
  }

  /// The date that the event follows.
  func following(_ fields: FieldReader) -> Plan.Event.Following? {
    guard let follows = fields.mapping("follows") else { return nil }
    defer { follows.finish() }
    let weeks = follows.integer("weeks", required: true)
    guard let question = question(of: follows), let weeks else { return nil }
    guard question.kind == .date else {
      follows.findings.error(follows.location(of: "question"), "An event follows a date, and «\(question.id)» is none.")
      return nil
    }
    guard (-Self.weeks...Self.weeks).contains(weeks) else {
      follows.findings.error(follows.location(of: "weeks"), "«weeks» must be from -\(Self.weeks) to \(Self.weeks).")
      return nil
    }
    return Plan.Event.Following(question: question.id, weeks: weeks)
  }

  private func question(of fields: FieldReader) -> Plan.Question? {
    guard let id = fields.string("question", required: true) else { return nil }
    if let question = questions.first(where: { $0.id == id }) { return question }
    if !written.contains(id) {
      fields.findings.error(fields.location(of: "question"), "There is no question «\(id)».")
    }
    return nil
  }

  private func condition(_ fields: FieldReader) -> Plan.Condition? {
    guard let question = question(of: fields) else {
      // Which of these belong here is not known.
      for key in ["is", "atLeast", "atMost"] { _ = fields.node(key) }
      return nil
    }
    let test: Plan.Condition.Test?
    switch question.kind {
    case .choice(let choices, _): test = oneOf(choices, fields)
    case .yesNo:
      let isMissing = fields.node("is", required: true) == nil
      test = isMissing ? nil : fields.boolean("is").map { .flag($0) }
    case .number(let range, _, _): test = number(in: range, fields)
    case .text, .list, .date:
      for key in ["is", "atLeast", "atMost"] { _ = fields.node(key) }
      fields.findings.error(
        fields.location(of: "question"),
        "A condition asks for a choice, a number or yes and no, and «\(question.id)» is of another kind."
      )
      test = nil
    }
    return test.map { Plan.Condition(question: question.id, test: $0) }
  }

  private func oneOf(_ choices: [Plan.Question.Choice], _ fields: FieldReader) -> Plan.Condition.Test? {
    let named = fields.names("is", required: true)
    for name in named where !choices.contains(where: { $0.id == name.text }) {
      fields.findings.error(name.location, "There is no choice «\(name.text)».")
    }
    return named.isEmpty ? nil : .oneOf(named.map(\.text))
  }

  private func number(in range: ClosedRange<Int>, _ fields: FieldReader) -> Plan.Condition.Test? {
    let isBounded = fields.has("atLeast") || fields.has("atMost")
    let (lowest, highest) = (fields.integer("atLeast"), fields.integer("atMost"))
    guard isBounded else {
      fields.findings.error(fields.location, "A condition on a number has «atLeast», «atMost» or both.")
      return nil
    }
    let (low, high) = (lowest ?? range.lowerBound, highest ?? range.upperBound)
    guard low <= high, range.contains(low), range.contains(high) else {
      fields.findings.error(
        fields.location(of: "question"),
        "«atLeast» and «atMost» must lie from \(range.lowerBound) to \(range.upperBound) and not fall."
      )
      return nil
    }
    return .number(low...high)
  }
}
