import Documents
import FoundationEssentials
import Guidance
import Wire

/// What a dialogue asks, in words.
extension Voice {
  /// `4 av 15`
  func progress(of field: Field, in form: Form) -> String {
    let progress = form.progress(of: field)
    return text(.progress, ["place": "\(progress.place)", "count": "\(progress.count)"])
  }

  func reply(
    asking field: Field,
    of form: Form,
    in document: Document,
    clock: DeskClock,
    note: String?,
    context: Context
  ) -> Reply {
    let heading = [progress(of: field, in: form), field.group].compactMap(\.self).joined(separator: " · ")
    var hints = [field.hint].compactMap(\.self)
    if field.isDerived { hints.append(text(.derived)) }
    var sections = [
      Reply.Section(kind: .hints, title: "", items: hints.map { Reply.Item($0) }),
      Reply.Section(kind: .questions, title: text(.questionsToAsk), items: field.questions.map { Reply.Item($0) }),
    ]
    if let minutes = field.minutes {
      sections.append(
        Reply.Section(kind: .facts, title: "", items: time(of: field, minutes, of: form, in: document, clock))
      )
    }
    sections.append(choices(of: field))
    // Whoever goes back on a scale may be another party than the one that answered.
    let isHidden = field.party != nil && form.fields.contains { $0.party != nil && document.answers[$0.id] == nil }
    if let answer = document.answers[field.id], !isHidden {
      sections.append(
        Reply.Section(kind: .answers, title: text(.answerNow), items: [Reply.Item(words(for: answer, to: field))])
      )
    }
    return Reply(
      outcome: .dialogue,
      language: language.code,
      title: heading,
      text: field.ask,
      sections: sections.filter { !$0.items.isEmpty },
      note: [note, howToAnswer(field)].compactMap(\.self).joined(separator: " "),
      context: context
    )
  }

  private func choices(of field: Field) -> Reply.Section {
    let titles: [String] =
      switch field.kind {
      case .choice(let choices), .choices(let choices, _): choices.map(\.title)
      case .level(let names): names
      case .score(let left, let right): ["1: \(left)", "5: \(right)"]
      case .tick, .number, .day, .yesNo, .text, .list: []
      }
    let isNumbered = if case .score = field.kind { false } else { true }
    return Reply.Section(kind: .choices, title: "", numbered: isNumbered, items: titles.map { Reply.Item($0) })
  }

  /// When the step began and ends by the plan, and how far behind it is.
  private func time(
    of field: Field,
    _ minutes: Int,
    of form: Form,
    in document: Document,
    _ clock: DeskClock
  ) -> [Reply.Item] {
    let now = clock.now()
    let advice = field.withholdsAdvice ? [Reply.Item(text(.adviceWaits))] : []
    let steps = form.fields.filter { $0.minutes != nil }
    let whole = steps.reduce(0) { $0 + ($1.minutes ?? 0) }
    let before = steps.prefix { $0.id != field.id }.reduce(0) { $0 + ($1.minutes ?? 0) }
    var values = ["minutes": "\(minutes)", "now": clock.timeOfDay(now)]
    guard document.began != nil else {
      let command = pack.commands[Command.start.name]?.words.first ?? Command.start.name
      return [Reply.Item(text(.clockWaits, ["minutes": "\(minutes)", "command": command]))] + advice
    }
    guard let began = document.began, now >= began, now.timeIntervalSince(began) < Double(whole * 60 * 2) else {
      values["end"] = clock.timeOfDay(now.addingTimeInterval(Double(minutes * 60)))
      return [Reply.Item(text(.stepTime, values))] + advice
    }
    let end = began.addingTimeInterval(Double((before + minutes) * 60))
    values["end"] = clock.timeOfDay(end)
    let late = Int(now.timeIntervalSince(began)) / 60 - before
    let behind = late > 0 ? [Reply.Item(text(.behindPlan, ["count": "\(late)"]))] : []
    return [Reply.Item(text(.stepTime, values))] + behind + advice
  }

  /// How a field is answered, and what is suggested.
  private func howToAnswer(_ field: Field) -> String {
    let how =
      switch field.kind {
      case .tick: text(.howTick)
      case .yesNo: text(.howYesNo)
      case .score: text(.howScore)
      case .level, .choice: text(.howChoice)
      case .choices: text(.howChoices)
      case .number(let range, let unit):
        text(.howNumber, ["low": "\(range.lowerBound)", "high": "\(range.upperBound)", "unit": unit ?? ""])
      case .day: text(.howDay)
      case .text: field.minutes == nil ? text(.howText) : text(.howNote)
      case .list: text(.howList)
      }
    guard let suggestion = field.suggestion else { return how }
    return how + " " + text(.suggestion, ["answer": words(for: suggestion, to: field)])
  }

  /// An answer as a person reads it.
  func words(for answer: Answer, to field: Field?) -> String {
    switch (field?.kind, answer) {
    case (_, Field.irrelevant) where field?.kind == .tick: text(.irrelevant)
    case (_, .flag(let flag)): text(flag ? .yes : .no)
    case (.choice(let choices)?, .text(let id)): choices.first { $0.id == id }?.title ?? id
    case (.choices(let choices, _)?, .list(let ids)):
      ids.map { id in choices.first { $0.id == id }?.title ?? id }.joined(separator: ", ")
    case (.level(let names)?, .number(let level)) where names.indices.contains(level &- 1):
      "\(level): \(names[level - 1])"
    case (.number(_, let unit?)?, .number(let number)): "\(number) \(unit)"
    case (.day?, .text(let text)): Day(text).map { date($0) } ?? text
    case (_, .number(let number)): "\(number)"
    case (_, .text(let text)): text
    case (_, .list(let lines)): lines.joined(separator: "; ")
    }
  }

  /// `21. november 2026`
  func date(_ day: Day) -> String {
    text(.day, ["day": "\(day.day)", "month": pack.months[day.month - 1], "year": "\(day.year)"])
  }

  /// What is wrong with an answer, and what to write instead.
  func text(of fault: AnswerFault) -> String {
    switch fault {
    case .notATick: text(.howTick)
    case .notYesNo: text(.howYesNo)
    case .notANumber(let range):
      text(.faultNumber, ["low": "\(range.lowerBound)", "high": "\(range.upperBound)"])
    case .notAChoice: text(.faultChoice)
    case .tooFewChoices(let fewest): text(.faultTooFew, ["count": "\(fewest)"])
    case .notADay: text(.faultDay)
    case .notAText, .notAList, .empty: text(.faultEmpty)
    case .tooLong(let most): text(.faultTooLong, ["count": "\(most)"])
    case .tooManyLines(let most): text(.faultTooManyLines, ["count": "\(most)"])
    case .hiddenCharacter: text(.faultHidden)
    case .noSuggestion: text(.faultNoSuggestion)
    }
  }
}
