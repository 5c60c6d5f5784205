import Documents
import Guidance
import Wire

/// A conversation as it can be prepared, and what of it is out of sight.
extension Voice {
  /// The steps with their minutes and questions, until one of them has a note; of the middle length where none is chosen.
  func agenda(of conversation: Conversation, in document: Document) -> Reply.Section? {
    let isRun = conversation.steps.contains { document.answers[Conversation.note(of: $0.id)] != nil }
    let chosen = conversation.length(in: document)
    let usual = conversation.lengths.isEmpty ? 0 : conversation.lengths[conversation.lengths.count / 2]
    let length = conversation.lengths.contains(chosen) ? chosen : usual
    guard !isRun, document.finished == nil, length > 0 else { return nil }
    let items = conversation.agenda(length: length).map { step, minutes in
      Reply.Item(
        "\(step.title[language]) · \(text(.stepMinutes, ["count": "\(minutes)"]))",
        detail: step.questions[language]?.joined(separator: " ").nonEmpty
      )
    }
    return Reply.Section(kind: .questions, title: text(.agendaOf, ["count": "\(length)"]), items: items)
  }

  /// Notes of steps that the chosen length leaves out.
  func notesOutside(_ conversation: Conversation, _ form: Form, in document: Document) -> Reply.Section {
    let items = conversation.notesOutside(form, in: document).compactMap { step in
      document.answers[Conversation.note(of: step.id)].map { answer in
        Reply.Item("\(step.title[language]): \(words(for: answer, to: nil))")
      }
    }
    return Reply.Section(kind: .answers, title: text(.notesOutside), items: items)
  }
}
