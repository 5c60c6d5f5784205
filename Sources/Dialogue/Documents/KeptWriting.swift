import Documents
import Guidance
import Wire

/// Documents whose instrument the rule base no longer has: told as they are kept, so that nothing in them is out of reach.
extension Voice {
  func reply(showingAsKept document: Document, call: DeskCall, note: String? = nil) -> Reply {
    var context = call.call.context.withoutOffers
    context.document = document.id
    context.field = nil
    let shown = Disclosure(document, of: nil).document
    let items = Set(shown.answers.keys).union(shown.comments.keys).sorted().map { field in
      let answer = shown.answers[field].map { words(for: $0, to: nil) } ?? "–"
      return Reply.Item("\(field): \(answer)", detail: shown.comments[field])
    }
    let sections = [
      Reply.Section(kind: .answers, title: "", items: items),
      Reply.Section(
        kind: .next,
        title: text(.next),
        items: [Reply.Item(text(.nextExport), command: self.call("export", document.id))]
      ),
    ]
    return Reply(
      outcome: .command,
      language: language.code,
      title: document.name,
      text: text(.instrumentGone, ["name": document.instrument]),
      sections: sections.filter { !$0.items.isEmpty },
      note: note,
      context: context
    )
  }
}

extension DeskCall {
  /// The document as it stands, whether or not the rule base still has its instrument.
  func showing(_ document: Document, note: String? = nil) throws -> Reply {
    guard desk.base.instrument(document.instrument) != nil else {
      return voice.reply(showingAsKept: document, call: self, note: note)
    }
    return try voice.reply(showing: document, form: form(of: document), call: self, note: note)
  }
}
