import Documents
import Guidance

/// What was changed in a document, in words: «svar 3 («Tida er kjent»): nei → ja».
struct ChangeWriting {
  private let voice: Voice
  /// nil where the rule base no longer has the instrument.
  private let form: Form?
  private let current: Document
  private let isHoldingBack: Bool

  /// So much of an answer is told, in characters.
  private static let longest = 60

  /// - Parameter current: the newest revision, which decides what may be shown of all.
  init(_ current: Document, _ call: DeskCall) {
    voice = call.voice
    form = try? call.form(of: current)
    self.current = current
    isHoldingBack = Disclosure(current, of: call.desk.base.instrument(current.instrument)).isHoldingBack
  }

  /// What a revision changed, or else what was done without changing anything.
  func text(of revision: Document, after old: Document?) -> String {
    let what = old.map { changes(from: $0, to: revision) } ?? []
    let name = voice.text(of: revision.change.kind)
    if revision.change.kind == .undone { return what.isEmpty ? name : "\(name): \(what.joined(separator: "; "))" }
    guard what.isEmpty else { return what.joined(separator: "; ") }
    return [name, revision.change.field.map(place)].compactMap(\.self).joined(separator: " ")
  }

  private func changes(from old: Document, to new: Document) -> [String] {
    let difference = Difference(from: old, to: new)
    var texts = difference.answers.sorted(by: isBefore).map { field in
      let values = [old, new].map { $0.answers[field].map { voice.words(for: $0, to: form?.field(field)) } }
      return told(.answered, field, values)
    }
    texts += difference.comments.sorted(by: isBefore).map { field in
      told(.commented, field, [old, new].map { $0.comments[field] })
    }
    if difference.isRenamed { texts.append(voice.text(.changedName, ["old": old.name, "new": new.name])) }
    if difference.isFinishing { texts.append(voice.text(of: new.finished == nil ? .reopened : .finished)) }
    return texts
  }

  private func told(_ kind: Document.Change.Kind, _ field: String, _ values: [String?]) -> String {
    let head = "\(voice.text(of: kind)) \(place(field))"
    guard !isHidden(field) else { return "\(head): \(voice.text(.hiddenAnswer))" }
    let shown = values.map { $0.map(Self.shortened) ?? "–" }
    return values[0] == nil ? "\(head): \(shown[1])" : "\(head): \(shown[0]) → \(shown[1])"
  }

  /// What is written of a scale must not lead those who have yet to score; nor is it shown of a party that is no longer one.
  private func isHidden(_ field: String) -> Bool {
    current.kind == .scale && field != Scale.partiesField && (isHoldingBack || form?.field(field) == nil)
  }

  /// The number that commands take, and what is asked; the id of a field that the rule base no longer asks.
  private func place(_ id: String) -> String {
    guard let field = form?.field(id), let place = form?.place(of: id) else { return id }
    return voice.text(.fieldPlace, ["number": "\(place + 1)", "ask": voice.label(of: field)])
  }

  private func isBefore(_ one: String, _ other: String) -> Bool {
    let places = [one, other].map { form?.place(of: $0) ?? .max }
    return places[0] == places[1] ? one < other : places[0] < places[1]
  }

  private static func shortened(_ text: String) -> String {
    text.count > longest ? text.prefix(longest - 1).trimmingEnd + "…" : text
  }
}

extension Substring {
  fileprivate var trimmingEnd: String {
    String(self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)])
  }
}

extension Voice {
  func text(of kind: Document.Change.Kind) -> String {
    switch kind {
    case .created: text(.changeCreated)
    case .answered: text(.changeAnswered)
    case .skipped: text(.changeSkipped)
    case .asked: text(.changeAsked)
    case .commented: text(.changeCommented)
    case .renamed: text(.changeRenamed)
    case .finished: text(.changeFinished)
    case .reopened: text(.changeReopened)
    case .undone: text(.changeUndone)
    case .imported: text(.changeImported)
    }
  }
}
