package import Guidance
package import Routing

/// Finds instruments for lines that ask for something to fill in: «sjekkliste for første møte».
package struct InstrumentFinder: Sendable {
  /// Concepts of the lexicon that say that something to work with is wanted.
  package static let concepts: Set<String> = ["template", "agenda", "matrix", "tool", "annual-wheel"]
  /// Cosine below which an instrument has little to do with a line, found by trying lines on the real rule base.
  private static let leastLikeness: Float = 0.2
  /// What a purpose says counts so much of what a title says: it names much besides.
  private static let weightOfPurpose: Float = 0.85
  private static let most = 5
  /// Concepts that instruments are asked for by, where their titles say something else; a purpose that has one counts so much.
  private static let things: Set<String> = ["matrix", "annual-wheel"]
  private static let weightOfThing: Float = 0.3

  private let vocabulary: Vocabulary
  private let extractor: FeatureExtractor
  /// In each language, as the router sees words.
  private let instruments: [Entry]

  private struct Entry {
    let id: String
    let kind: Instrument.Kind
    let titles: [FeatureVector]
    /// Kind, title and purpose.
    let texts: [FeatureVector]
    /// Those of ``InstrumentFinder/things`` that title or purpose has.
    let things: Set<String>
  }

  package init(base: RuleBase, router: Router) {
    vocabulary = router.model.vocabulary
    extractor = router.extractor
    instruments = base.instruments.map { [vocabulary, extractor] instrument in
      func vector(_ text: String) -> FeatureVector { vocabulary.vector(of: Utterance(text), extractor) }
      let packs = base.languages
      return Entry(
        id: instrument.id,
        kind: instrument.kind,
        titles: packs.map { vector(instrument.title[$0.code]) },
        texts: packs.map { pack in
          let kind = Voice(base: base, pack: pack).text(of: instrument.kind)
          return vector("\(kind) \(instrument.title[pack.code]) \(instrument.purpose[pack.code])")
        },
        things: packs.reduce(into: []) { found, pack in
          let text = Utterance("\(instrument.title[pack.code]) \(instrument.purpose[pack.code])")
          found.formUnion(Self.concepts(of: text, extractor).intersection(Self.things))
        }
      )
    }
  }

  /// Whether a line names something to fill in.
  package func isAsked(in utterance: Utterance) -> Bool {
    !Self.concepts(of: utterance, extractor).isDisjoint(with: Self.concepts)
  }

  private static func concepts(of utterance: Utterance, _ extractor: FeatureExtractor) -> Set<String> {
    Set(extractor.lexicon.matches(in: utterance.tokens).map { extractor.lexicon.concepts[Int($0.concept)].id })
  }

  /// Ids of the instruments whose titles or purposes are most like the line, nearest first.
  package func instruments(for utterance: Utterance, kind: Instrument.Kind? = nil) -> [String] {
    ranked(for: utterance, kind: kind).filter { $0.likeness >= Self.leastLikeness }.prefix(Self.most).map(\.id)
  }

  /// Every instrument with the cosine of its title or purpose and the line, nearest first.
  package func ranked(for utterance: Utterance, kind: Instrument.Kind? = nil) -> [(id: String, likeness: Float)] {
    let vector = vocabulary.vector(of: utterance, extractor)
    let things = Self.concepts(of: utterance, extractor).intersection(Self.things)
    return instruments.filter { kind == nil || $0.kind == kind }
      .map { entry in
        let title = entry.titles.map { $0.cosine(vector) }.max() ?? 0
        let text = entry.texts.map { $0.cosine(vector) }.max() ?? 0
        let thing = entry.things.isDisjoint(with: things) ? 0 : Self.weightOfThing
        return (id: entry.id, likeness: max(title, text * Self.weightOfPurpose) + thing)
      }
      .sorted { ($1.likeness, $0.id) < ($0.likeness, $1.id) }
  }
}
