import Documents
import Guidance
import Wire

extension Command {
  /// Ticks items of a checklist by their numbers, or says otherwise of them: `3 5`, `3 nei, venter`.
  static let tick = Command(name: "tick", argument: .text) { (call: DeskCall) in
    let (document, rest) = try await call.target()
    let form = try call.form(of: document)
    let line = rest ?? ""
    let (numbers, said) = Command.numbers(in: line)
    guard !line.isEmpty, document.kind == .checklist else {
      return call.rejected(call.voice.text(.tickUsage, ["command": call.voice.call("tick", "3")]))
    }
    let unclear = call.voice.text(
      .tickUnclear,
      ["text": said ?? line, "command": call.voice.call("tick", "3 " + call.voice.text(.no))]
    )
    guard !numbers.isEmpty else { return call.rejected(unclear) }
    var changed = document
    var lines: [String] = []
    for number in numbers {
      guard let field = call.field(Substring(number), in: form) else {
        return call.rejected(call.voice.text(.numberAField, ["count": "\(form.fields.count)"]))
      }
      switch said.map({ call.desk.assistant.answerReader.read($0, for: field) }) ?? .answer(.flag(true), comment: nil) {
      case .answer(let answer, let comment):
        let isSame = document.answers[field.id] == answer && comment == nil
        changed.answers[field.id] = answer
        if let comment { changed.comments[field.id] = comment }
        lines.append(call.told(answer, to: field, in: form, isSame: isSame))
      case .skip, .fault: return call.rejected(unclear)
      }
    }
    var kept = document
    if let change = Document.Change(from: document, to: changed) {
      changed = changed.changed(change, now: call.desk.clock.now())
      // What is asked just now may have been answered so.
      if let asked = document.position, changed.answers[asked] != nil, document.answers[asked] == nil,
        let next = form.next(from: asked, in: changed)
      {
        call.desk.move(&changed, to: next)
      }
      kept = try await call.desk.store.update(changed)
    }
    return try call.told(lines.joined(separator: " "), of: kept)
  }

  /// The numbers that a line begins with, and what stands behind them.
  private static func numbers(in line: String) -> (numbers: [String], rest: String?) {
    var numbers: [String] = []
    var rest = line.drop { $0.isWhitespace }
    while true {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      let behind = rest.dropFirst(digits.count)
      guard !digits.isEmpty, behind.first?.isLetter != true else { break }
      numbers.append(String(digits))
      rest = behind.drop { $0.isWhitespace || ",;:.".contains($0) }
    }
    return (numbers, rest.isEmpty ? nil : String(rest))
  }
}

extension DeskCall {
  /// What an answer is now, in a line.
  func told(_ answer: Answer?, to field: Field, in form: Form, isSame: Bool) -> String {
    let values = [
      "number": "\((form.place(of: field.id) ?? 0) + 1)", "ask": voice.label(of: field),
      "answer": answer.map { voice.words(for: $0, to: field).shortened(to: GuidedDialogue.longestEcho) }
        ?? voice.text(.unanswered),
    ]
    return voice.text(isSame ? .answerSame : .answerChanged, values)
  }
}
