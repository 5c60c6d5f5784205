import Routing
import TestSupport
import Testing

@Suite struct ScorerTests {
  /// Whole rows and pairs must give what the plain sum of weights does.
  @Test func scoresAreTheBiasesAndTheWeightsOfWhatStandsThere() throws {
    let model = try ProjectRules.model.get()
    let router = Router(base: try ProjectRules.base.get(), model: model)
    let scorer = Scorer(model)
    for text in ["og tid?", "hva forventes av meg som medveileder, og får jeg betalt?", "xyzzy", ""] {
      let vector = model.vocabulary.vector(of: Utterance(text), router.extractor)
      let scores = scorer.scores(of: vector)
      for number in model.biases.indices {
        let sum = zip(vector.features, vector.values)
          .reduce(model.biases[number]) { $0 + $1.1 * model.weight(of: $1.0, for: number) }
        #expect(abs(sum - scores[number]) < 0.001, "\(text): \(number)")
      }
    }
  }
}
