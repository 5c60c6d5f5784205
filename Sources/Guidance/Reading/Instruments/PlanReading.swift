extension Plan {
  init(_ fields: FieldReader, languages: [LanguageCode]) {
    let sections = fields.parts("sections", required: true, id: \.id) { section -> Section? in
      let id = section.partId()
      let title = section.localText("title", languages: languages, required: true)
      guard let id, let title else { return nil }
      return Section(id: id, title: title)
    }
    let questions = fields.parts("questions", required: true, id: \.id) { question -> Question? in
      let read = Question(question, languages: languages)
      if let read, !sections.contains(where: { $0.id == read.section }) {
        question.findings.error(question.location(of: "section"), "There is no section «\(read.section)».")
      }
      return read
    }
    let events = fields.parts("events", id: \.id) { Event($0, languages: languages) }
    if !events.isEmpty, !questions.contains(where: { $0.id == Self.start && $0.kind == .date && $0.isRequired }) {
      fields.findings.error(
        fields.location(of: "events"),
        "Events are counted from a required question «\(Self.start)» of the kind date."
      )
    }
    self.init(sections: sections, questions: questions, events: events)
  }
}

extension Plan.Question {
  fileprivate init?(_ fields: FieldReader, languages: [LanguageCode]) {
    let id = fields.partId()
    let section = fields.string("section", required: true)
    let kind = Kind(fields, languages: languages)
    let ask = fields.localText("ask", languages: languages, required: true)
    let why = fields.localText("why", languages: languages, required: true)
    let isRequired = fields.boolean("required") ?? false
    let origin = fields.origin()
    guard let id, let section, let kind, let ask, let why else { return nil }
    self.init(id: id, section: section, kind: kind, ask: ask, why: why, isRequired: isRequired, origin: origin)
  }

  fileprivate static func choices(_ fields: FieldReader, languages: [LanguageCode]) -> [Choice] {
    fields.parts("choices", required: true, id: \.id) { choice in
      let id = choice.partId()
      let title = choice.localText("title", languages: languages, required: true)
      guard let id, let title else { return nil }
      return Choice(id: id, title: title)
    }
  }
}

extension Plan.Question.Kind {
  private enum Name: String, CaseIterable {
    case text, list, choice, number, date, yesno
  }

  fileprivate init?(_ fields: FieldReader, languages: [LanguageCode]) {
    switch fields.choice("kind", of: Name.self) {
    case .text: self = .text(suggestion: fields.localText("default", languages: languages))
    case .list: self = .list(suggestion: fields.localText("default", languages: languages))
    case .choice:
      let choices = Plan.Question.choices(fields, languages: languages)
      let suggestion = fields.string("default")
      if let suggestion, !choices.contains(where: { $0.id == suggestion }) {
        fields.findings.error(fields.location(of: "default"), "There is no choice «\(suggestion)».")
      }
      self = .choice(choices, suggestion: suggestion)
    case .number:
      let lowest = fields.integer("minimum", required: true)
      let highest = fields.integer("maximum", required: true)
      let suggestion = fields.integer("default")
      let unit = fields.localText("unit", languages: languages)
      guard let lowest, let highest else { return nil }
      guard lowest <= highest, suggestion.map((lowest...highest).contains) ?? true else {
        fields.findings.error(fields.location, "«minimum», «default» and «maximum» must not fall.")
        return nil
      }
      self = .number(lowest...highest, unit: unit, suggestion: suggestion)
    case .date: self = .date
    case .yesno: self = .yesNo(suggestion: fields.boolean("default"))
    case nil:
      // Which of these belong here is not known.
      for key in ["default", "choices", "minimum", "maximum", "unit"] { _ = fields.node(key) }
      return nil
    }
  }
}

extension Plan.Event {
  /// More than two weeks of work are several events.
  private static let hours = 1...100

  fileprivate init?(_ fields: FieldReader, languages: [LanguageCode]) {
    let id = fields.partId()
    let title = fields.localText("title", languages: languages, required: true)
    let time = Time(fields)
    let hours = fields.integer("hours")
    if let hours, !Self.hours.contains(hours) {
      fields.findings.error(fields.location(of: "hours"), "«hours» must be from 1 to \(Self.hours.upperBound).")
    }
    let needsCover = fields.boolean("cover") ?? false
    let who = fields.names("who").map(\.text)
    let origin = fields.origin()
    guard let id, let title, let time else { return nil }
    self.init(id: id, title: title, time: time, hours: hours, needsCover: needsCover, who: who, origin: origin)
  }
}

extension Plan.Event.Time {
  private static let months = 1...12
  private static let years = 1...2
  /// Two years.
  private static let weeks = 1...104

  fileprivate init?(_ fields: FieldReader) {
    let month = fields.integer("month")
    let year = fields.integer("year")
    let week = fields.integer("week")
    switch (month, year, week) {
    case (let month?, let year?, nil) where Self.months.contains(month) && Self.years.contains(year):
      self = .month(month, year: year)
    case (nil, nil, let week?) where Self.weeks.contains(week):
      self = .week(week)
    default:
      fields.findings.error(
        fields.location,
        "An event has «month» (1 to 12) and «year» (1 or 2), or else «week» (1 to 104)."
      )
      return nil
    }
  }
}
