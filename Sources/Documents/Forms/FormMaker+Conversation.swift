package import Guidance

/// Fields of a conversation: how long and with whom, a note for each step, and the log at the end.
extension FormMaker {
  func fields(_ conversation: Conversation) -> [Field] {
    var length = Field(
      id: Conversation.lengthField,
      ask: pack.text(.askLength),
      kind: .choice(
        conversation.lengths.map { Field.Choice(id: "\($0)", title: pack.text(.minutes, ["count": "\($0)"])) }
      )
    )
    length.isRequired = true
    let with = Field(id: "with", ask: pack.text(.askWith), kind: .text)
    let date = Field(id: Conversation.dateField, ask: pack.text(.askWhen), kind: .day)
    let steps = conversation.agenda(length: conversation.length(in: document)).map { step, minutes in
      var field = Field(
        id: Conversation.note(of: step.id),
        group: pack.text(.agenda),
        ask: step.title[language],
        hint: step.action[language],
        kind: .text
      )
      field.questions = step.questions[language] ?? []
      field.minutes = minutes
      field.withholdsAdvice = step.withholdsAdvice
      field.isDerived = step.origin == .derived
      return field
    }
    return [length, with, date] + steps + log
  }

  private var log: [Field] {
    let asked: [(id: String, phrase: Phrase)] = [
      ("works", .logWorks), ("challenge", .logChallenge), ("their-step", .logTheirStep), ("my-step", .logMyStep),
    ]
    var fields = asked.map { Field(id: "log.\($0.id)", group: pack.text(.log), ask: pack.text($0.phrase), kind: .text) }
    fields.append(
      Field(id: Conversation.nextDateField, group: pack.text(.log), ask: pack.text(.logNextDate), kind: .day)
    )
    return fields
  }
}

extension Conversation {
  package static let lengthField = "length"
  package static let dateField = "date"
  package static let nextDateField = "log.next-date"

  /// Id of the field that takes notes of a step.
  package static func note(of step: String) -> String { "note.\(step)" }

  /// The minutes that were chosen in `document`; 0 before that.
  package func length(in document: Document) -> Int {
    guard case .text(let length)? = document.answers[Self.lengthField] else { return 0 }
    return Int(length) ?? 0
  }
}
