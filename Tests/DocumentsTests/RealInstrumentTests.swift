import Documents
import Guidance
import TestSupport
import Testing

/// Every instrument of the project, as a form.
@Suite struct RealInstrumentTests {
  private static let kinds: [Instrument.Kind: Document.Kind] = [
    .checklist: .checklist, .scale: .scale, .matrix: .matrix, .conversation: .conversation, .plan: .plan,
    .audit: .audit,
  ]

  /// A document with an answer to every field, those that appear on the way among them.
  private func filled(_ instrument: Instrument, _ base: RuleBase, _ pack: LanguagePack) throws -> (Document, Form) {
    let kind = try #require(Self.kinds[instrument.kind])
    var document = Instruments.document(kind)
    var form = Form(instrument, of: document, base: base, pack: pack)
    while let field = form.next(from: nil, in: document) {
      let answer: Answer =
        switch field.kind {
        case .tick, .yesNo: .flag(true)
        case .score, .level: .number(2)
        case .number(let range, _): .number(range.upperBound)
        case .choice(let choices): .text(choices[choices.count - 1].id)
        case .choices(let choices, _): .list(choices.map(\.id))
        case .day: .text("2026-08-17")
        case .text: .text("x")
        case .list: .list(["x"])
        }
      try #require(field.fault(of: answer) == nil, "\(instrument.id) \(field.id)")
      document.answers[field.id] = answer
      form = Form(instrument, of: document, base: base, pack: pack)
    }
    return (document, form)
  }

  @Test(arguments: ["nb", "nn", "en"])
  func everyInstrumentCanBeFilledInAndAsksNothingTwice(_ language: String) throws {
    let base = try ProjectRules.base.get()
    let pack = try Instruments.pack(language)
    #expect(!base.instruments.isEmpty)
    for instrument in base.instruments {
      let (document, form) = try filled(instrument, base, pack)
      #expect(Set(form.fields.map(\.id)).count == form.fields.count, "\(instrument.id)")
      #expect(form.missing(in: document).isEmpty)
      #expect(form.fields.allSatisfy { !$0.ask.isEmpty && $0.group != "" && $0.hint != "" }, "\(instrument.id)")
      #expect(try DocumentCoding.document(from: try DocumentCoding.encoded(document)) == document)
    }
  }

  @Test(arguments: ["nb", "nn", "en"])
  func everySuggestionIsAnAnswer(_ language: String) throws {
    let base = try ProjectRules.base.get()
    let pack = try Instruments.pack(language)
    for instrument in base.instruments {
      for field in try filled(instrument, base, pack).1.fields {
        guard let suggestion = field.suggestion else { continue }
        #expect(field.fault(of: suggestion) == nil, "\(instrument.id) \(field.id)")
      }
    }
  }

  @Test func everyEventOfAPlanFallsOnOrAfterItsStart() throws {
    let base = try ProjectRules.base.get()
    let pack = try Instruments.pack("nb")
    for instrument in base.instruments {
      guard case .plan = instrument.content else { continue }
      for start in ["2026-08-17", "2027-01-31", "2028-02-29", "2026-12-31"] {
        let document = Instruments.document(.plan, ["start": .text(start)])
        let entries = PlanCalendar(instrument, of: document, pack: pack).entries
        #expect(entries.count >= 4, "\(instrument.id) \(start)")
        #expect(entries.allSatisfy { $0.day.description >= start }, "\(instrument.id) \(start)")
      }
    }
  }
}
