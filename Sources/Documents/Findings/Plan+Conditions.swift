import Guidance

extension Plan {
  /// Whether the answers of `document` are such that all of `conditions` hold.
  func holds(_ conditions: [Condition], in document: Document) -> Bool {
    conditions.allSatisfy { holds($0, in: document) }
  }

  private func holds(_ condition: Condition, in document: Document) -> Bool {
    guard let question = questions.first(where: { $0.id == condition.question }) else { return true }
    let answer = document.answers[question.id]
    switch (question.kind, condition.test) {
    case (.choice(let choices, let suggestion), .oneOf(let ids)):
      // A file that was edited by hand may say anything; what is no answer counts as none.
      let given: String? = if case .text(let id)? = answer, choices.contains(where: { $0.id == id }) { id } else { nil }
      return (given ?? suggestion).map(ids.contains) ?? true
    case (.yesNo(let suggestion), .flag(let flag)):
      let given: Bool? = if case .flag(let flag)? = answer { flag } else { nil }
      return (given ?? suggestion).map { $0 == flag } ?? true
    case (.number(let range, _, let suggestion), .number(let expected)):
      let given: Int? = if case .number(let number)? = answer, range.contains(number) { number } else { nil }
      return (given ?? suggestion).map(expected.contains) ?? true
    case (_, .oneOf), (_, .flag), (_, .number): return true
    }
  }
}
