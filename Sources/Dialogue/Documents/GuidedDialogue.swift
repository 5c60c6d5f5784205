import Documents
import FoundationEssentials
import Guidance
import Wire

/// One step of filling a document in: takes an answer, keeps it, and asks on.
struct GuidedDialogue {
  let call: DeskCall
  let document: Document

  private var desk: Desk { call.desk }
  private var voice: Voice { call.voice }

  /// Asks what is to be asked next, or shows the document when nothing is left.
  ///
  /// - Parameter opening: lines that are said first.
  func ask(opening: [String] = [], note: String? = nil) throws -> Reply {
    guard desk.base.instrument(document.instrument) != nil else { return try call.showing(document, note: note) }
    let form = try call.form(of: document)
    guard let field = document.position.flatMap(form.field) else {
      // A word on what was done is answer enough: the whole document is shown by its command.
      let words = opening + [note].compactMap(\.self)
      return try words.isEmpty ? call.showing(document) : call.told(words.joined(separator: " "), of: document)
    }
    var reply = voice.reply(asking: field, of: form, in: document, clock: desk.clock, note: note, context: context)
    reply.sections += notedAdvice(at: field, in: form)
    reply.opening = opening.isEmpty ? nil : opening
    return reply
  }

  /// Goes to a field, whether or not it has been answered.
  func ask(_ field: Field) async throws -> Reply {
    var document = document.changed(Document.Change(.asked, field: field.id), now: desk.clock.now())
    desk.move(&document, to: field)
    let kept = try await desk.store.update(document)
    return try GuidedDialogue(call: call, document: kept).ask()
  }

  /// Takes what was typed as the answer to `field`.
  func take(_ line: String, for field: Field) async throws -> Reply {
    switch desk.assistant.answerReader.read(line, for: field, today: desk.today) {
    case .fault(let fault): return try refuse(voice.text(of: fault, in: line, for: field), field)
    case .skip: return try await skip(field)
    case .answer(let answer, let comment):
      let form = try call.form(of: document)
      var opening = echo(of: answer, line, to: field, in: form)
      var document = document
      let old = document.answers.updateValue(answer, forKey: field.id)
      if let comment {
        document.comments[field.id] = comment
      } else if let old, old != answer, field.takesRemarks,
        let remark = document.comments.removeValue(forKey: field.id),
        !field.isHidden(in: self.document, form)
      {
        let command = voice.call("comment", "\(form.progress(of: field).place) \(remark)")
        opening.append(voice.text(.remarkGone, ["remark": remark, "command": command]))
      }
      opening += adviceIsNoted(answer, at: field, in: form)
      return try await keep(document, change: Document.Change(.answered, field: field.id), after: field, opening)
    }
  }

  /// Says why `field` has not been answered, and asks what is at hand again.
  private func refuse(_ why: String, _ field: Field) throws -> Reply {
    let isElsewhere = field.id != document.position
    let number = try call.form(of: document).progress(of: field).place
    let unchanged = isElsewhere ? [voice.text(.unchangedAt, ["number": "\(number)"])] : []
    var reply = try ask(opening: [why] + unchanged)
    reply.outcome = .rejected
    let leave = voice.text(.answerWith, ["command": voice.call("pause")])
    reply.note = [isElsewhere ? nil : reply.note, leave].compactMap(\.self).joined(separator: " ")
    return reply
  }

  /// What was kept, in one line, where a person could be in doubt about it.
  private func echo(of answer: Answer, _ line: String, to field: Field, in form: Form) -> [String] {
    let words = voice.words(for: answer, to: field).shortened(to: Self.longestEcho)
    if field.id != document.position {
      guard field.party == nil else { return [] }
      return [call.told(answer, to: field, in: form, isSame: false)]
    }
    let isKept =
      switch field.kind {
      case .text, .list, .day: true
      case .choice, .choices, .level, .number: line.contains(where: \.isLetter)
      case .tick, .yesNo, .score: false
      }
    return isKept ? [voice.text(.kept, ["answer": words])] : []
  }

  /// Letters of an answer that are said again.
  static let longestEcho = 60

  /// Leaves `field` without an answer, or with the one that it has.
  func skip(_ field: Field) async throws -> Reply {
    guard !field.isRequired else {
      let why = voice.text(.cannotSkip)
      return field.id == document.position ? try ask(opening: [why]) : try refuse(why, field)
    }
    return try await keep(document, change: Document.Change(.skipped, field: field.id), after: field, [])
  }

  private func keep(
    _ document: Document,
    change: Document.Change,
    after field: Field,
    _ opening: [String]
  ) async throws -> Reply {
    let kept = try await desk.store.update(desk.advance(document, after: field.id, change, in: voice))
    let next = GuidedDialogue(call: call, document: kept)
    let opening = opening + [try call.notesHidden(from: self.document, to: kept)].compactMap(\.self)
    if kept.position != nil { return try next.ask(opening: opening + next.handOver(from: field)) }
    guard kept.finished != nil else {
      var reply = try await call.finish(kept)
      reply.opening = opening.isEmpty ? nil : opening
      return reply
    }
    let form = try call.form(of: kept)
    let told = call.told(kept.answers[field.id], to: field, in: form, isSame: change.kind == .skipped)
    return try call.told(opening.isEmpty ? told : opening.joined(separator: " "), of: kept)
  }

  /// Where another party goes on alone, that is said.
  private func handOver(from field: Field) throws -> [String] {
    let next = try document.position.flatMap(call.form(of: document).field)
    guard let party = next?.party, party != field.party else { return [] }
    return [voice.text(.handOver, ["party": voice.definiteName(of: party)])]
  }

  /// Another field than the one asked here is to be asked now: somebody else went on meanwhile.
  func movedElsewhere() throws -> Reply {
    var reply = try ask()
    reply.outcome = .rejected
    let changed = voice.text(.documentChanged, ["document": document.id])
    reply.note = [changed, reply.note].compactMap(\.self).joined(separator: " ")
    return reply
  }

  private var context: Context {
    var context = call.call.context.withoutOffers
    context.document = document.id
    context.field = document.position
    return context
  }
}
