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

  /// Something that happens at a time counted from the start.
  package struct Event: Sendable, Equatable {
    package enum Time: Sendable, Equatable {
      /// A month (1…12) of the first or second year from the start.
      case month(Int, year: Int)
      /// A week from the start, which is in week 1.
      case week(Int)
    }

    package var id: String
    package var title: LocalText
    package var time: Time
    /// How long it takes, where that is known.
    package var hours: Int?
    /// Whether lessons need cover meanwhile.
    package var needsCover: Bool
    /// Ids of the roles that take part.
    package var who: [String]
    package var origin: Instrument.Origin

    package init(
      id: String,
      title: LocalText,
      time: Time,
      hours: Int?,
      needsCover: Bool,
      who: [String],
      origin: Instrument.Origin
    ) {
      self.id = id
      self.title = title
      self.time = time
      self.hours = hours
      self.needsCover = needsCover
      self.who = who
      self.origin = origin
    }
  }
}
