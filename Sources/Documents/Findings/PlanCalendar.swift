package import Guidance

/// What a document puts into the calendar.
package struct PlanCalendar: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    /// Unique in the document and the same in every export.
    package var id: String
    package var title: String
    package var day: Day
    /// The last day of something that a month is set aside for; nil for one day.
    package var lastDay: Day?
    package var hours: Int?
    package var needsCover: Bool
    /// Ids of roles.
    package var who: [String]

    /// The day that stands for it where a month cannot: the first working day. Feasts that move with Easter count as
    /// working days.
    package var markedDay: Day {
      guard let lastDay else { return day }
      var marked = day
      while !marked.isWorkingDay, marked < lastDay, let next = marked.adding(days: 1) { marked = next }
      return marked.isWorkingDay ? marked : day
    }
  }

  /// Earliest first.
  package let entries: [Entry]

  private static let daysInWeek = 7
  private static let monthsInYear = 12

  package init(_ instrument: Instrument, of document: Document, pack: LanguagePack) {
    let found: [Entry]
    switch instrument.content {
    case .plan(let plan): found = Self.entries(plan, document, pack.code)
    case .conversation:
      found =
        Self.entry(Conversation.dateField, title: instrument.title[pack.code], document)
        + Self.entry(Conversation.nextDateField, title: pack.text(.nextTalk), document)
    case .scale where document.kind == .agreement:
      found = Self.entry("next-date", title: pack.text(.reviewAgreement), document)
    case .checklist, .scale, .matrix, .audit: found = []
    }
    entries = found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }

  private static func entry(_ field: String, title: String, _ document: Document) -> [Entry] {
    day(field, document).map {
      [Entry(id: field, title: title, day: $0, lastDay: nil, hours: nil, needsCover: false, who: [])]
    } ?? []
  }

  private static func day(_ field: String, _ document: Document) -> Day? {
    guard case .text(let text)? = document.answers[field] else { return nil }
    return Day(text)
  }

  private static func entries(_ plan: Plan, _ document: Document, _ language: LanguageCode) -> [Entry] {
    guard let start = day(Plan.start, document) else { return [] }
    let events = plan.events.compactMap { event -> Entry? in
      guard plan.holds(event.conditions, in: document) else { return nil }
      guard let span = span(of: event, from: start, document) else { return nil }
      return Entry(
        id: event.id,
        title: event.title[language],
        day: span.first,
        lastDay: span.last,
        hours: plan.holds(event.hoursConditions, in: document) ? event.hours : nil,
        needsCover: event.needsCover && plan.holds(event.coverConditions, in: document),
        who: event.who
      )
    }
    let dates = plan.questions.filter { $0.kind == .date && $0.id != Plan.start }.flatMap { question in
      entry("date.\(question.id)", title: question.ask[language], document, of: question.id)
    }
    return events + dates
  }

  private static func entry(_ id: String, title: String, _ document: Document, of field: String) -> [Entry] {
    day(field, document).map {
      [Entry(id: id, title: title, day: $0, lastDay: nil, hours: nil, needsCover: false, who: [])]
    } ?? []
  }

  /// What follows a date that was answered is on a day of its own, and never before the start.
  private static func span(
    of event: Plan.Event,
    from start: Day,
    _ document: Document
  ) -> (first: Day, last: Day?)? {
    guard let following = event.following, let date = day(following.question, document) else {
      return span(of: event.time, from: start)
    }
    return date.adding(days: following.weeks * daysInWeek).map { (max($0, start), nil) }
  }

  /// A month is that of the school year that begins with the start; a week begins on its Monday, the first with the start.
  private static func span(of time: Plan.Event.Time, from start: Day) -> (first: Day, last: Day?)? {
    switch time {
    case .month(let month, let year):
      let later = (month - start.month + monthsInYear) % monthsInYear + (year - 1) * monthsInYear
      let months = start.month - 1 + later
      let first = Day(year: start.year + months / monthsInYear, month: months % monthsInYear + 1, day: 1)
      let next = Day(year: start.year + (months + 1) / monthsInYear, month: (months + 1) % monthsInYear + 1, day: 1)
      guard let first, let last = next?.adding(days: -1) else { return nil }
      return (max(first, start), last)
    case .week(let week):
      let day = week == 1 ? start : start.adding(days: (week - 1) * daysInWeek - (start.weekday - 1))
      return day.map { ($0, nil) }
    }
  }
}
