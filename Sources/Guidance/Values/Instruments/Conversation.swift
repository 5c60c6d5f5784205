/// An agenda with timed steps and questions, for one of several lengths.
package struct Conversation: Sendable, Equatable {
  /// A year of the mentoring of newly qualified teachers.
  package enum Year: String, Sendable, CaseIterable {
    case first, second
  }

  /// The years that it is for; empty where years do not matter.
  package var years: [Year]
  /// Minutes offered, shortest first.
  package var lengths: [Int]
  package var steps: [Step]

  package init(years: [Year], lengths: [Int], steps: [Step]) {
    self.years = years
    self.lengths = lengths
    self.steps = steps
  }

  /// The steps of a conversation of `length` minutes, with the minutes of each.
  package func agenda(length: Int) -> [(step: Step, minutes: Int)] {
    guard let column = lengths.firstIndex(of: length) else { return [] }
    return steps.compactMap { $0.minutes[column] > 0 ? ($0, $0.minutes[column]) : nil }
  }

  package struct Step: Sendable, Equatable {
    package var id: String
    package var title: LocalText
    /// For each length; 0 where the step is left out.
    package var minutes: [Int]
    /// What the person who leads does.
    package var action: LocalText
    package var questions: [LanguageCode: [String]]
    /// Whether advice has to wait.
    package var withholdsAdvice: Bool
    package var origin: Instrument.Origin

    package init(
      id: String,
      title: LocalText,
      minutes: [Int],
      action: LocalText,
      questions: [LanguageCode: [String]],
      withholdsAdvice: Bool,
      origin: Instrument.Origin
    ) {
      self.id = id
      self.title = title
      self.minutes = minutes
      self.action = action
      self.questions = questions
      self.withholdsAdvice = withholdsAdvice
      self.origin = origin
    }
  }
}
