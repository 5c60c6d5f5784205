package import Guidance
package import Routing

/// A rule base as numbers that can be learned from.
package struct TrainingSet: Sendable {
  package let counts: ClassCounts
  /// Ids of topics, borders and crossroads by number.
  package let names: [String]
  /// In an order drawn once, so that rounds over all can go through memory and still meet the classes mixed.
  package let examples: [Example]
  package let vocabulary: Vocabulary
  /// The examples as rows.
  package let matrix: Matrix

  package init(_ base: RuleBase) {
    counts = ClassCounts(base)
    var (names, examples) = Example.all(of: base)
    var random = SplitMix(seed: 0)
    random.shuffle(&examples)
    self.names = names
    self.examples = examples
    let extractor = FeatureExtractor(lexicon: Lexicon(base.concepts))
    vocabulary = Vocabulary.build(from: examples, extractor)
    let rows = examples.map { [vocabulary] in vocabulary.vector(of: $0.utterance, extractor) }
    matrix = Matrix(rows: rows, featureCount: vocabulary.hashes.count)
  }

  /// Classes are learned in blocks of as many as there are lanes, in the order of their numbers: subjects, then languages.
  package func blockCount(of classCount: Int) -> Int { (classCount + Lanes.scalarCount - 1) / Lanes.scalarCount }

  /// For each row, whether it belongs to the classes of a block: 1 or -1, or 0 in lanes that no class fills.
  package func sides(ofBlock block: Int) -> [Lanes] {
    let first = block * Lanes.scalarCount
    var others = Lanes(repeating: -1)
    for lane in others.indices where first + lane >= counts.subjects + counts.languages { others[lane] = 0 }
    return examples.map { example in
      var sides = others
      for number in [example.number, example.language.map { $0 + counts.subjects } ?? -1]
      where others.indices.contains(number - first) {
        sides[number - first] = 1
      }
      return sides
    }
  }

  /// The lanes of a block that hold topics, borders and crossroads, and not languages.
  package func subjects(ofBlock block: Int) -> Range<Int> {
    0..<min(max(counts.subjects - block * Lanes.scalarCount, 0), Lanes.scalarCount)
  }
}
