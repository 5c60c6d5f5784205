import Documents
import Guidance
import Routing
import Wire

/// What a line is to the dialogue that is under way.
extension Desk {
  /// The day, here.
  var today: Day? {
    let now = clock.now()
    return Day(now, secondsFromGMT: clock.secondsFromGMT(now))
  }

  /// The reply to a line that finds the way in the open document; nil for any other.
  func steered(_ line: String, _ id: String, _ call: DeskCall) async throws -> Reply? {
    guard !line.hasPrefix("/"), !line.hasPrefix("="), let steering = assistant.steeringReader.read(line),
      !isUrgent(line), let document = try await kept(id),
      base.instrument(document.instrument) != nil
    else { return nil }
    let dialogue = GuidedDialogue(call: call, document: document)
    let form = try call.form(of: document)
    let field = document.position.flatMap(form.field)
    switch steering {
    case .edit(let number, let answer):
      guard let edited = call.field("\(number)", in: form) else {
        return call.rejected(call.voice.text(.numberAField, ["count": "\(form.fields.count)"]))
      }
      guard let answer else { return try await dialogue.ask(edited) }
      return try await dialogue.take(answer, for: edited)
    case .back: return try await carryOut(.back, call.call)
    case .pause: return try await carryOut(.pause, call.call)
    case .show: return try await carryOut(.show, call.call)
    case .skip where field != nil: return try await carryOut(.skip, call.call)
    case .why: return try field.map(dialogue.explain)
    case .help where field != nil: return try dialogue.help()
    case .hesitation where field != nil:
      return try dialogue.ask(opening: [call.voice.text(.hesitating, ["command": call.voice.call("skip")])])
    case .skip, .help, .hesitation: return nil
    }
  }

  /// What a dialogue under way makes of a line; nil when none is, or the line is a question rather than an answer.
  ///
  /// - Parameter pending: the line before, where the person was asked whether it is the answer.
  func answered(_ line: String, _ pending: String?, _ id: String, _ call: DeskCall) async throws -> Reply? {
    guard let document = try await kept(id), base.instrument(document.instrument) != nil else { return nil }
    let dialogue = GuidedDialogue(call: call, document: document)
    if let asked = call.call.context.field, asked != document.position { return try dialogue.movedElsewhere() }
    guard let field = try document.position.flatMap(call.form(of: document).field) else { return nil }
    if let pending {
      let agrees = assistant.answerReader.agrees(line)
      if line == "=" || agrees == true { return try await dialogue.take(pending, for: field) }
      if agrees == false { return try dialogue.ask() }
    }
    if line.hasPrefix("=") { return try await dialogue.take(String(line.dropFirst()), for: field) }
    if let reply = try interruption(line, field, dialogue) { return reply }
    return try await dialogue.take(line, for: field)
  }

  private func isUrgent(_ line: String) -> Bool {
    assistant.router.urgentBorder(in: assistant.utterance(line)) != nil
  }

  /// What a line may be where an answer is expected.
  private enum Reading {
    case answer, question
    /// A number where a text is wanted: often meant for the question after.
    case bareNumber
  }

  private func reading(of line: String, for field: Field) -> Reading {
    let reader = assistant.answerReader
    switch reader.read(line, for: field, today: today) {
    case .skip, .fault(.empty), .fault(.hiddenCharacter), .fault(.tooLong), .fault(.noSuggestion): return .answer
    case .fault: return reader.asks(line, at: field) ? .question : .answer
    case .answer where !field.isWritten: return .answer
    case .answer where field.withholdsAdvice && reader.soundsLikeAdvice(line): return .answer
    case .answer:
      let words = AnswerFolding.words(of: line)
      if words.count == 1, Int(words[0]) != nil { return .bareNumber }
      return line.hasSuffix("?") ? .question : .answer
    }
  }

  /// The answer to an ordinary question that comes in between, or a word on a line that may be one; nil for an answer.
  private func interruption(_ line: String, _ field: Field, _ dialogue: GuidedDialogue) throws -> Reply? {
    if !isUrgent(line) {
      switch reading(of: line, for: field) {
      case .answer: return nil
      case .bareNumber: return try dialogue.confirm(line, .confirmNumber)
      case .question: break
      }
      let context = dialogue.call.call.context
      let question = Question(assistant.utterance(line), role: context.role, after: context.topic)
      let intent = assistant.router.route(question)
      // Only what is understood beyond doubt comes between.
      guard intent.outcome == .answer || isDeclined(intent) && line.hasSuffix("?") && !field.isWritten else {
        if field.isWritten { return try dialogue.confirm(line, .confirmText) }
        return line.hasSuffix("?") ? try dialogue.ask(opening: [dialogue.call.voice.text(.questionUnsure)]) : nil
      }
    }
    return try dialogue.interrupted(by: line, at: field)
  }

  /// Whether a question is near the field and has its own refusal, which says where to turn.
  private func isDeclined(_ intent: Intent) -> Bool {
    intent.outcome == .unknown
      && intent.ranked.first.map { best in base.borders.contains { $0.id == best.name && $0.kind == .near } } ?? false
  }
}

extension Field {
  /// Whether anything that is typed can be its answer.
  var isWritten: Bool { kind == .text || kind == .list }
}
