import Documents
import FoundationEssentials
import Guidance
import Wire

extension Command {
  /// Starts the clock of a conversation: from now, the step that is asked runs, else the first one without a note.
  static let start = Command(name: "start", argument: .document, bare: .inDocument) { (call: DeskCall) in
    let document = try await call.named()
    let form = try call.form(of: document)
    let asked = document.position.flatMap(form.field)
    let step = asked?.minutes != nil ? asked : form.fields.first { $0.minutes != nil && document.answers[$0.id] == nil }
    guard let step else { return call.rejected(call.voice.text(.startUsage)) }
    let now = call.desk.clock.now()
    var changed = document.changed(Document.Change(.asked, field: step.id), now: now)
    changed.position = step.id
    changed.began = now.addingTimeInterval(-Double(form.minutes(before: step) * 60))
    let kept = try await call.desk.store.update(changed)
    let note = call.voice.text(.clockStarted, ["now": call.desk.clock.timeOfDay(now)])
    return try GuidedDialogue(call: call, document: kept).ask(note: note)
  }
}
