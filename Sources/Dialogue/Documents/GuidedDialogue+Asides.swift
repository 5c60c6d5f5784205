import Documents
import Guidance
import Wire

/// What is said beside the questions of a form.
extension GuidedDialogue {
  /// Tells why `field` is asked, and asks it again.
  func explain(_ field: Field) throws -> Reply {
    let instrument = try call.desk.instrument(of: document, in: call.voice)
    let reason = field.hint.map { [$0, field.isDerived ? call.voice.text(.derived) : nil].compactMap(\.self) }
    let why =
      reason.map { call.voice.text(.reason, ["reason": $0.joined(separator: " ")]) }
      ?? call.voice.text(
        .reasonOfAll,
        ["title": instrument.title[call.voice.language], "purpose": instrument.purpose[call.voice.language]]
      )
    var reply = try ask(opening: [why])
    if reason != nil { reply.sections.removeAll { $0.kind == .hints } }
    return reply
  }

  /// Asks again, with what can be typed besides an answer.
  func help() throws -> Reply {
    let commands: [(name: String, argument: String?)] = [
      ("back", nil), ("skip", nil), ("edit", "3"), ("show", nil), ("pause", nil), ("help", nil),
    ]
    var reply = try ask()
    reply.sections.append(
      Reply.Section(
        kind: .commands,
        title: call.voice.text(.helpInDocument),
        items: commands.map { name, argument in
          Reply.Item(call.voice.pack.commands[name]?.summary ?? "", command: call.voice.call(name, argument))
        }
      )
    )
    return reply
  }

  /// Asks whether `line` is the answer; it is remembered, so that a yes keeps it.
  func confirm(_ line: String, _ phrase: Phrase) throws -> Reply {
    var reply = try ask(opening: [call.voice.text(phrase, ["answer": line])])
    reply.outcome = .rejected
    reply.context.pending = line
    return reply
  }

  /// Answers a question that came in between, and shows what is to be answered here once more.
  func interrupted(by line: String, at field: Field) throws -> Reply {
    let voice = call.voice
    var reply = try call.desk.assistant.say(Say.Parameters(text: line, context: call.call.context))
      .keepingLanguage(of: call.call.context)
    reply.context.listed = nil
    reply.context.choices = nil
    reply.context.choiceRoles = nil
    // A number answers the question at hand, so nothing else may look as if it could be picked by one.
    for place in reply.sections.indices { reply.sections[place].numbered = false }
    let values = ["place": voice.progress(of: field, in: try call.form(of: document)), "ask": field.ask]
    if field.isWritten {
      reply.note = [reply.note, voice.text(.backToText, values)].compactMap(\.self).joined(separator: " ")
      return reply
    }
    var choices = voice.choices(of: field)
    choices.title = voice.text(.backToField, values)
    let isListed = !choices.items.isEmpty
    if isListed { reply.sections.append(choices) }
    let byNumber =
      switch field.kind {
      case .choice, .choices, .level, .score, .number: voice.text(.numberAnswers)
      case .tick, .yesNo, .day, .text, .list: String?.none
      }
    let note = [reply.note, isListed ? nil : choices.title, voice.howToAnswer(field), byNumber]
    reply.note = note.compactMap(\.self).joined(separator: " ")
    return reply
  }

  /// The number of the step that takes up what was held back; nil where none does.
  private func adviceStep(behind field: Field, in form: Form) -> Int? {
    let place = form.place(of: field.id) ?? 0
    let step = form.fields[place...].first { $0.minutes != nil && !$0.withholdsAdvice }
    return step.flatMap { form.part(of: $0)?.place }
  }

  /// What is said to advice that comes too early.
  func adviceIsNoted(_ answer: Answer, at field: Field, in form: Form) -> [String] {
    guard field.withholdsAdvice, soundsLikeAdvice(answer), let step = adviceStep(behind: field, in: form) else {
      return []
    }
    return [call.voice.text(.adviceKept, ["step": "\(step)"])]
  }

  /// Advice that came too early, where its time has come.
  func notedAdvice(at field: Field, in form: Form) -> [Reply.Section] {
    guard field.minutes != nil, !field.withholdsAdvice else { return [] }
    let noted = form.fields.filter(\.withholdsAdvice).compactMap { document.answers[$0.id] }.filter(soundsLikeAdvice)
    let items = noted.flatMap(\.texts).map { Reply.Item($0) }
    return items.isEmpty ? [] : [Reply.Section(kind: .answers, title: call.voice.text(.adviceNoted), items: items)]
  }

  private func soundsLikeAdvice(_ answer: Answer) -> Bool {
    answer.texts.contains { call.desk.assistant.answerReader.soundsLikeAdvice($0) }
  }
}

extension Field {
  /// Whether a remark may follow its answer.
  var takesRemarks: Bool {
    switch kind {
    case .tick, .yesNo, .score, .level, .choice, .number: true
    case .choices, .day, .text, .list: false
    }
  }

  /// Whether its answer is hidden from who answers now: on a scale that not all have answered.
  func isHidden(in document: Document, _ form: Form) -> Bool {
    // Whoever goes back on a scale may be another party than the one that answered.
    party != nil && form.fields.contains { $0.party != nil && document.answers[$0.id] == nil }
  }
}

extension String {
  /// The first `most` letters, the last of them dots where more stood behind.
  func shortened(to most: Int) -> String { count > most ? prefix(most - 1) + "…" : self }
}
