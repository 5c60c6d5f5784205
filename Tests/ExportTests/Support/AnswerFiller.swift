import Documents
import Guidance

/// Answers every field of a form with something that it takes.
struct AnswerFiller {
  let instrument: Instrument
  let base: RuleBase
  let pack: LanguagePack
  var text = "Rektor tar det opp på ledermøtet."

  init(_ instrument: Instrument, base: RuleBase, pack: LanguagePack) {
    self.instrument = instrument
    self.base = base
    self.pack = pack
  }

  /// Fields can depend on answers, so the form is asked again after each.
  func filled(_ document: Document) -> Document {
    var document = document
    var place = 0
    while let field = Form(instrument, of: document, base: base, pack: pack).next(from: nil, in: document) {
      document.answers[field.id] = answer(to: field, place)
      if place % 5 == 0 { document.comments[field.id] = text }
      place += 1
    }
    return document
  }

  private func answer(to field: Field, _ place: Int) -> Answer {
    switch field.kind {
    case .tick: place % 3 == 0 ? Field.irrelevant : .flag(place % 2 == 0)
    case .score: .number(place % 5 + 1)
    case .level(let names): .number(place % max(names.count, 1) + 1)
    case .choice(let choices): .text(choices[place % choices.count].id)
    case .choices(let choices, _): .list(choices.map(\.id))
    case .number(let range, _): .number(range.lowerBound)
    case .day: .text("2026-08-17")
    case .yesNo: .flag(true)
    case .text: .text(text)
    case .list: .list([text, text])
    }
  }
}
