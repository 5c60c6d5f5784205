import Yams

extension Plan {
  init(_ fields: FieldReader, languages: [LanguageCode]) {
    let sections = fields.parts("sections", required: true, id: \.id) { section -> Section? in
      let id = section.partId()
      let title = section.localText("title", languages: languages, required: true)
      guard let id, let title else { return nil }
      return Section(id: id, title: title)
    }
    var written: Set<String> = []
    let questions = fields.parts("questions", required: true, id: \.id) { question -> Question? in
      if case .scalar(let id)? = question.node("id") { written.insert(id.string) }
      let read = Question(question, languages: languages)
      if let read, !sections.contains(where: { $0.id == read.section }) {
        question.findings.error(question.location(of: "section"), "There is no section «\(read.section)».")
      }
      return read
    }
    let conditions = ConditionReader(questions: questions, written: written)
    let events = fields.parts("events", id: \.id) { Event($0, languages: languages, conditions) }
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
    let unitOfOne =
      if case .number? = kind { fields.localText("unitOfOne", languages: languages) } else { LocalText?.none }
    let ask = fields.localText("ask", languages: languages, required: true)
    let why = fields.localText("why", languages: languages, required: true)
    let isRequired = fields.boolean("required") ?? false
    let origin = fields.origin()
    guard let id, let section, let kind, let ask, let why else { return nil }
    self.init(id: id, section: section, kind: kind, ask: ask, why: why, isRequired: isRequired, origin: origin)
    self.unitOfOne = unitOfOne
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
      // Of those that are no numbers it is not asked for, and so told as wrong.
      _ = fields.node("unitOfOne")
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
      for key in ["default", "choices", "minimum", "maximum", "unit", "unitOfOne"] { _ = fields.node(key) }
      return nil
    }
  }
}
