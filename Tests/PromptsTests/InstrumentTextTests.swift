import Documents
import Guidance
import TestSupport
import Testing

/// Texts of instruments are shown one line at a time, on a terminal or on a printed page.
@Suite struct InstrumentTextTests {
  /// Every text with where it stands, whether it is a title, and its language.
  private struct Text {
    var place: String
    var isTitle: Bool
    var text: String
    var language: LanguageCode
  }

  private func texts() throws -> [Text] {
    try ProjectRules.base.get().instruments.flatMap { instrument in
      Self.parts(of: instrument).flatMap { part, isTitle, local in
        local.texts.map { Text(place: "\(instrument.id) \(part)", isTitle: isTitle, text: $0.value, language: $0.key) }
      }
    }
  }

  private typealias Part = (part: String, isTitle: Bool, text: LocalText)

  private static func parts(of instrument: Instrument) -> [Part] {
    let parts: [(String, Bool, LocalText?)] =
      switch instrument.content {
      case .checklist(let checklist):
        checklist.groups.flatMap { group in
          [(group.id, true, group.title)]
            + group.items.flatMap { [($0.id, false, $0.text), ("\($0.id) hint", false, $0.hint)] }
        }
      case .scale(let scale):
        scale.pairs.flatMap {
          [("\($0.id) left", false, $0.left), ("\($0.id) right", false, $0.right), ("\($0.id) talk", false, $0.talk)]
        }
      case .matrix(let matrix):
        (matrix.rows + matrix.columns).flatMap { [($0.id, true, $0.title), ("\($0.id) hint", false, $0.hint)] }
      case .conversation(let conversation):
        conversation.steps.flatMap { step in
          [(step.id, true, step.title), ("\(step.id) do", false, step.action)]
            + (step.questions.values.first ?? []).indices.map { index in
              ("\(step.id) question", false, LocalText(step.questions.mapValues { $0[index] }))
            }
        }
      case .plan(let plan):
        plan.sections.map { ($0.id, true, $0.title) } + plan.events.map { ($0.id, true, $0.title) }
          + plan.questions.flatMap { question in
            [(question.id, false, question.ask), ("\(question.id) why", false, question.why)]
              + titles(of: question.kind).map { ("\(question.id) choice", true, $0) }
          }
      case .audit(let audit):
        audit.circle.flatMap { [($0.id, true, $0.title), ("\($0.id) ask", false, $0.ask)] }
          + audit.groups.flatMap { group in
            [(group.id, true, group.title)]
              + group.criteria.flatMap {
                [($0.id, true, $0.title), ($0.id, false, $0.text), ("\($0.id) evidence", false, $0.evidence)]
              }
          }
      }
    return [("title", true, instrument.title)]
      + parts.compactMap { part, isTitle, text in text.map { (part, isTitle, $0) } }
  }

  private static func titles(of kind: Plan.Question.Kind) -> [LocalText] {
    if case .choice(let choices, _) = kind { choices.map(\.title) } else { [] }
  }

  @Test func everyTextFits() throws {
    let texts = try texts()
    #expect(texts.count > 2000)
    for text in texts {
      let most = text.isTitle ? 60 : 200
      #expect(text.text.count <= most, "\(text.place) \(text.language): \(text.text.count)")
      #expect(!text.isTitle || text.text.last != ".", "\(text.place) \(text.language)")
    }
  }

  /// A scale that puts both ends alike asks nothing, and so does a text that was never translated.
  @Test func theEndsOfAPairDiffer() throws {
    for instrument in try ProjectRules.base.get().instruments {
      guard case .scale(let scale) = instrument.content else { continue }
      for pair in scale.pairs {
        for (language, left) in pair.left.texts { #expect(left != pair.right[language], "\(instrument.id) \(pair.id)") }
      }
    }
  }

  /// Words of bokmål that nynorsk does not have, and of English that Norwegian does not.
  @Test func everyTextIsInItsLanguage() throws {
    let strange: [String: Set<String>] = [
      "nn": [
        "ikke", "jeg", "hva", "hvordan", "hvorfor", "hvem", "noe", "noen", "veileder", "veiledning", "medveileder",
        "fra", "bare", "mye", "hun", "selv", "også", "skole", "elever", "lærere", "gjøre", "være", "hvis", "dere",
      ],
      "nb": [
        "ikkje", "eg", "kva", "korleis", "kvifor", "kven", "noko", "nokon", "rettleiar", "rettleiing", "frå", "berre",
        "mykje", "ho", "sjølv", "skule", "elevar", "lærarar", "gjere", "vere", "dykk", "the", "and",
      ],
      "en": ["og", "ikke", "ikkje", "hva", "kva", "er", "det", "veileder", "rettleiar", "dere"],
    ]
    for text in try texts() {
      let words = text.text.lowercased().split { !$0.isLetter }.map(String.init)
      let found = words.filter { strange[text.language.code]?.contains($0) == true }
      #expect(found == [], "\(text.place) \(text.language): \(text.text)")
    }
  }
}
