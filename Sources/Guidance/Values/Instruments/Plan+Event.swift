extension Plan {
  /// Something that happens at a time counted from the start.
  package struct Event: Sendable, Equatable {
    package enum Time: Sendable, Equatable {
      /// A month (1…12) of the first or second year from the start.
      case month(Int, year: Int)
      /// A week from the start, which is in week 1.
      case week(Int)
    }

    /// A day counted from an answer, which comes before the time counted from the start once it is given.
    package struct Following: Sendable, Equatable {
      /// Id of a question whose answer is a date.
      package var question: String
      /// Less than zero: before that date.
      package var weeks: Int

      package init(question: String, weeks: Int) {
        self.question = question
        self.weeks = weeks
      }
    }

    package var id: String
    package var title: LocalText
    package var time: Time
    package var following: Following?
    /// How long it takes, where that is known.
    package var hours: Int?
    /// Whether lessons need cover meanwhile.
    package var needsCover: Bool
    /// Ids of the roles that take part.
    package var who: [String]
    package var origin: Instrument.Origin
    /// All of these hold when it is part of the plan.
    package var conditions: [Condition] = []
    /// All of these hold when it takes its hours.
    package var hoursConditions: [Condition] = []
    /// All of these hold when it needs cover.
    package var coverConditions: [Condition] = []

    package init(
      id: String,
      title: LocalText,
      time: Time,
      following: Following? = nil,
      hours: Int?,
      needsCover: Bool,
      who: [String],
      origin: Instrument.Origin
    ) {
      self.id = id
      self.title = title
      self.time = time
      self.following = following
      self.hours = hours
      self.needsCover = needsCover
      self.who = who
      self.origin = origin
    }
  }
}
