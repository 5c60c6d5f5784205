package import Guidance
package import Routing

/// Finds instruments for lines that ask for something to fill in: «sjekkliste for første møte».
package struct InstrumentFinder: Sendable {
  /// Concepts of the lexicon that say that something to work with is wanted.
  package static let concepts: Set<String> = ["template", "agenda", "matrix", "tool", "annual-wheel"]
  /// Cosine below which a title has little to do with a line, found by trying lines on the real rule base.
  private static let leastLikeness: Float = 0.2
  private static let most = 5

  private let vocabulary: Vocabulary
  private let extractor: FeatureExtractor
  /// The title in each language, as the router sees words.
  private let titles: [(id: String, vectors: [FeatureVector])]

  package init(base: RuleBase, router: Router) {
    vocabulary = router.model.vocabulary
    extractor = router.extractor
    titles = base.instruments.map { [vocabulary, extractor] instrument in
      let texts = instrument.title.texts.sorted { $0.key < $1.key }.map(\.value)
      return (instrument.id, texts.map { vocabulary.vector(of: Utterance($0), extractor) })
    }
  }

  /// Whether a line names something to fill in.
  package func isAsked(in utterance: Utterance) -> Bool {
    extractor.lexicon.matches(in: utterance.tokens).contains { match in
      Self.concepts.contains(extractor.lexicon.concepts[Int(match.concept)].id)
    }
  }

  /// Ids of the instruments whose titles are most like the line, nearest first.
  package func instruments(for utterance: Utterance) -> [String] {
    let vector = vocabulary.vector(of: utterance, extractor)
    return titles.map { (id: $0.id, likeness: $0.vectors.map { $0.cosine(vector) }.max() ?? 0) }
      .filter { $0.likeness >= Self.leastLikeness }
      .sorted { ($1.likeness, $0.id) < ($0.likeness, $1.id) }
      .prefix(Self.most).map(\.id)
  }
}
