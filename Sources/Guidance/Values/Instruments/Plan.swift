/// A dialogue whose answers are a plan, and what the plan puts into the calendar.
package struct Plan: Sendable, Equatable {
  /// The question whose answer, a date, events are counted from.
  package static let start = "start"

  package var sections: [Section]
  package var questions: [Question]
  package var events: [Event]

  package init(sections: [Section], questions: [Question], events: [Event]) {
    self.sections = sections
    self.questions = questions
    self.events = events
  }

  package struct Section: Sendable, Equatable {
    package var id: String
    package var title: LocalText

    package init(id: String, title: LocalText) {
      self.id = id
      self.title = title
    }
  }

  package struct Question: Sendable, Equatable {
    /// What an answer is, with what it may be.
    package enum Kind: Sendable, Equatable {
      case text(suggestion: LocalText?)
      /// Several lines.
      case list(suggestion: LocalText?)
      case choice([Choice], suggestion: String?)
      case number(ClosedRange<Int>, unit: LocalText?, suggestion: Int?)
      case date
      case yesNo(suggestion: Bool?)
    }

    package struct Choice: Sendable, Equatable {
      package var id: String
      package var title: LocalText

      package init(id: String, title: LocalText) {
        self.id = id
        self.title = title
      }
    }

    package var id: String
    /// Id of a section.
    package var section: String
    package var kind: Kind
    package var ask: LocalText
    /// Why it is asked.
    package var why: LocalText
    /// Of a number: the unit of one; nil where it is the same.
    package var unitOfOne: LocalText?
    package var isRequired: Bool
    package var origin: Instrument.Origin

    package init(
      id: String,
      section: String,
      kind: Kind,
      ask: LocalText,
      why: LocalText,
      isRequired: Bool,
      origin: Instrument.Origin
    ) {
      self.id = id
      self.section = section
      self.kind = kind
      self.ask = ask
      self.why = why
      self.isRequired = isRequired
      self.origin = origin
    }
  }

  /// What an answer of the same plan has to be. A question without an answer counts as its default, and one that has
  /// none either leaves everything open.
  package struct Condition: Sendable, Equatable {
    package enum Test: Sendable, Equatable {
      /// One of these choices, by id.
      case oneOf([String])
      case flag(Bool)
      case number(ClosedRange<Int>)
    }

    /// Id of a question.
    package var question: String
    package var test: Test

    package init(question: String, test: Test) {
      self.question = question
      self.test = test
    }
  }
}
