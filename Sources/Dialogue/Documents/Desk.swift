package import Documents
import FoundationEssentials
import Guidance
import Wire

/// Where the assistant and a person's documents meet: conversations that fill documents in, and every method about them.
///
/// It remembers nothing itself. What a dialogue has come to stands in its document, so that it is found again after a
/// restart.
package struct Desk: Sendable {
  let assistant: Assistant
  let store: any DocumentStore
  let clock: DeskClock

  package init(assistant: Assistant, store: any DocumentStore, clock: DeskClock) {
    self.assistant = assistant
    self.store = store
    self.clock = clock
  }

  var base: RuleBase { assistant.base }

  /// Days that a document stays in the trash.
  package static let daysInTrash = 30
  static let secondsInDay = 86_400.0

  /// The instrument of a document.
  ///
  /// - Throws: ``WireError`` when the rule base no longer has it, said in `voice`.
  func instrument(of document: Document, in voice: Voice) throws(WireError) -> Instrument {
    if let instrument = base.instrument(document.instrument) { return instrument }
    throw voice.error(
      .unknownInstrument,
      .instrumentGone,
      ["name": document.instrument],
      member: "document",
      details: [document.instrument]
    )
  }

  func form(of document: Document, in voice: Voice) throws(WireError) -> Form {
    Form(try instrument(of: document, in: voice), of: document, base: base, pack: voice.pack)
  }

  /// The document as it is kept after `change`, moved to its next open field.
  func advance(
    _ document: Document,
    after field: String?,
    _ change: Document.Change,
    in voice: Voice
  ) throws(WireError) -> Document {
    var document = document.changed(change, now: clock.now())
    let form = try form(of: document, in: voice)
    // Who writes the first note without having started the clock has gone through that step.
    if change.kind == .answered, document.began == nil, let step = field.flatMap(form.field), let minutes = step.minutes
    {
      document.began = clock.now().addingTimeInterval(-Double((form.minutes(before: step) + minutes) * 60))
    }
    let place = field.flatMap { form.place(of: $0) }
    let next = place.map { form.fields[($0 + 1)...].first?.id } ?? form.fields.first?.id
    // A party that was added to a finished scale has yet to score.
    if document.finished != nil, !form.missing(in: document).isEmpty { document.finished = nil }
    if document.finished != nil {
      // Who corrects an answer of a finished document is not asked for what was left open on purpose.
      document.position = nil
    } else if let asked = document.position, asked != field, form.field(asked) != nil, document.answers[asked] == nil {
      // An answer before or behind was corrected: the dialogue stays where it was.
      return document
    } else {
      move(&document, to: next.flatMap { form.next(from: $0, in: document) })
    }
    return document
  }

  /// Moves to a field that is to be asked; nil ends the dialogue.
  func move(_ document: inout Document, to field: Field?) { document.position = field?.id }
}
