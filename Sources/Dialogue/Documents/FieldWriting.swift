import Documents
import Export
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

  /// `steg 2 av 7`; nil where the field is no part of anything.
  private func part(of field: Field, in form: Form) -> String? {
    form.part(of: field).map { part in
      text(field.criterion == nil ? .stepOf : .criterionOf, ["place": "\(part.place)", "count": "\(part.count)"])
    }
  }

  func reply(
    asking field: Field,
    of form: Form,
    in document: Document,
    clock: DeskClock,
    note: String?,
    context: Context
  ) -> Reply {
    let heading = [progress(of: field, in: form), field.group, part(of: field, in: form)]
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
    if let answer = document.answers[field.id], !field.isHidden(in: document, form) {
      let item = Reply.Item(words(for: answer, to: field), detail: document.comments[field.id])
      sections.append(Reply.Section(kind: .answers, title: text(.answerNow), items: [item]))
    }
    return Reply(
      outcome: .dialogue,
      language: language.code,
      title: heading.compactMap(\.self).joined(separator: " · "),
      text: field.ask,
      sections: sections.filter { !$0.items.isEmpty },
      note: [note, howToAnswer(field)].compactMap(\.self).joined(separator: " "),
      context: context
    )
  }

  /// What a field may be answered with, where that can be listed; the ends of a scale.
  func choices(of field: Field) -> Reply.Section {
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
    return [Reply.Item(text(now > end ? .stepLate : .stepTime, values))] + behind + advice
  }

  /// How a field is answered, and what is suggested.
  func howToAnswer(_ field: Field) -> String {
    let how =
      switch field.kind {
      case .tick: text(.howTick)
      case .yesNo: text(.howYesNo)
      case .score: text(.howScore)
      case .level, .choice: text(.howChoice)
      case .choices: text(.howChoices)
      case .number(let range, let unit):
        text(
          unit == nil ? .howNumber : .howNumberOf,
          ["low": "\(range.lowerBound)", "high": "\(range.upperBound)", "unit": unit ?? ""]
        )
      case .day: text(.howDay)
      case .text: field.minutes == nil ? text(.howText) : text(.howNote)
      case .list: text(.howList)
      }
    guard let suggestion = field.suggestion else { return how }
    let words = words(for: suggestion, to: field)
    return how + " " + text(.suggestion, ["answer": words.hasSuffix(".") ? String(words.dropLast()) : words])
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
      "\(names[level - 1]) (\(level))"
    case (.number(_, let unit?)?, .number(let number)):
      "\(number) \(number == 1 ? field?.unitOfOne ?? unit : unit)"
    case (.day?, .text(let text)): Day(text).map { date($0) } ?? text
    case (_, .number(let number)): "\(number)"
    case (_, .text(let text)): text
    case (_, .list(let lines)): lines.joined(separator: "; ")
    }
  }

  /// `21. november 2026`
  func date(_ day: Day) -> String { wording.date(day) }

  /// Values in the words of documents that are written out.
  var wording: Wording { Wording(base: base, pack: pack) }

  /// What is wrong with `line` as an answer to `field`, and what to write instead where that is not said anyway.
  func text(of fault: AnswerFault, in line: String, for field: Field? = nil) -> String {
    let answer = line.shortened(to: Self.longestQuotation)
    return switch fault {
    case .notATick: text(.faultTick, ["answer": answer])
    case .notYesNo: text(.faultYesNo, ["answer": answer])
    case .notANumber where field?.isLevel == true: text(.faultChoice, ["answer": answer])
    case .notANumber(let range):
      text(.faultNumber, ["answer": answer, "low": "\(range.lowerBound)", "high": "\(range.upperBound)"])
    case .notAChoice: text(.faultChoice, ["answer": answer])
    case .tooFewChoices(let fewest): text(.faultTooFew, ["count": "\(fewest)"])
    case .notADay: text(.faultNoDate)
    case .noSuchDay: text(.faultDay, ["answer": answer])
    case .notAText, .notAList, .empty: text(.faultEmpty)
    case .tooLong(let most): text(.faultTooLong, ["count": "\(most)"])
    case .tooManyLines(let most): text(.faultTooManyLines, ["count": "\(most)"])
    case .hiddenCharacter: text(.faultHidden)
    case .noSuggestion: text(.faultNoSuggestion)
    }
  }

  /// Letters of a line that are said again.
  private static let longestQuotation = 60
}
