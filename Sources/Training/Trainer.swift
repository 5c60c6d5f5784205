package import Guidance
package import Routing

/// Makes the model of a rule base: the same rule base gives the same model, byte for byte.
package struct Trainer: Sendable {
  /// Weights that differ by less than this from the middle one of their feature say next to nothing and are left out.
  static let smallestWeight: Float = 0.03

  package init() {}

  /// Learns weights from all samples, and thresholds from samples held back in turn.
  package func train(_ base: RuleBase) -> Model {
    let (names, examples) = Example.all(of: base)
    let extractor = FeatureExtractor(lexicon: Lexicon(base.concepts))
    let vocabulary = Vocabulary.build(from: examples, extractor)
    let rows = examples.map { vocabulary.vector(of: $0.utterance, extractor) }
    let matrix = Matrix(rows: rows, featureCount: vocabulary.hashes.count)
    let counts = ClassCounts(base)
    let held = holdBack(examples, rows: rows, matrix: matrix, counts: counts)
    let weights = learn(matrix, examples, counts: counts)
    let calibration = Calibration.fit(held, counts: counts)
    return pack(
      weights,
      names: names,
      languages: base.languages.map(\.code.code),
      vocabulary: vocabulary,
      kinship: .build(from: matrix, numbers: examples.map(\.number), topicCount: counts.topics),
      words: WordList.build(from: examples),
      rulesHash: base.hash,
      calibration: calibration
    )
  }

  private func learn(_ matrix: Matrix, _ examples: [Example], counts: ClassCounts) -> [LinearSolver.Weights] {
    let classes = (0..<counts.subjects).map { number in examples.map { $0.number == number } }
    let languages = (0..<counts.languages).map { number in examples.map { $0.language == number } }
    var weights = LinearSolver().solve(matrix, members: classes + languages)
    Typicality.add(to: &weights, matrix, numbers: examples.map(\.number), classCount: counts.subjects)
    return weights
  }

  /// Scores every example by a model made without its part.
  private func holdBack(
    _ examples: [Example],
    rows: [FeatureVector],
    matrix: Matrix,
    counts: ClassCounts
  ) -> [HeldBack] {
    var held: [HeldBack] = []
    for part in 0..<Example.partCount {
      let kept = examples.indices.filter { examples[$0].part != part }
      let weights = learn(matrix.rows(kept), kept.map { examples[$0] }, counts: counts)
      for index in examples.indices where examples[index].part == part {
        let scores = weights.map { Self.score(rows[index], $0) }
        held.append(
          HeldBack(
            number: examples[index].number,
            language: examples[index].language,
            scores: Array(scores[..<counts.subjects]),
            languageScores: Array(scores[counts.subjects...])
          )
        )
      }
    }
    return held
  }

  private static func score(_ row: FeatureVector, _ weights: LinearSolver.Weights) -> Float {
    var sum = weights[weights.count - 1]
    for (feature, value) in zip(row.features, row.values) { sum += weights[Int(feature)] * value }
    return sum
  }

  /// Turns weights by class into weights by feature, rounded to 16 bits.
  private func pack(
    _ weights: [LinearSolver.Weights],
    names: [String],
    languages: [String],
    vocabulary: Vocabulary,
    kinship: Kinship,
    words: (words: [String], trusted: Int),
    rulesHash: String,
    calibration: Calibration
  ) -> Model {
    let featureCount = vocabulary.hashes.count
    let weights = centred(weights, classCount: names.count, featureCount: featureCount)
    let largest = weights.reduce(Float(0)) { most, weights in
      max(most, weights.dropLast().reduce(0) { max($0, abs($1)) })
    }
    let unit = max(largest, .leastNormalMagnitude) / Float(Int16.max)
    var starts: [UInt32] = [0]
    var columns: [UInt16] = []
    var packed: [Int16] = []
    for feature in 0..<featureCount {
      for (number, weights) in weights.enumerated() where abs(weights[feature]) >= Self.smallestWeight {
        columns.append(UInt16(number))
        packed.append(Int16((weights[feature] / unit).rounded()))
      }
      starts.append(UInt32(columns.count))
    }
    return Model(
      rulesHash: rulesHash,
      classes: names,
      languages: languages,
      vocabulary: vocabulary,
      biases: weights.map { $0[featureCount] },
      rowStarts: starts,
      columns: columns,
      weights: packed,
      weightUnit: unit,
      kinship: kinship,
      words: words.words,
      trustedWords: words.trusted,
      calibration: calibration
    )
  }

  /// Weights with the middle one of each feature taken off: only what classes differ by decides, and what is common to
  /// most need not be kept.
  private func centred(
    _ weights: [LinearSolver.Weights],
    classCount: Int,
    featureCount: Int
  ) -> [LinearSolver.Weights] {
    var weights = weights
    var column = [Float](repeating: 0, count: classCount)
    for feature in 0..<featureCount {
      for number in 0..<classCount { column[number] = weights[number][feature] }
      column.sort()
      let middle = column[classCount / 2]
      for number in 0..<classCount { weights[number][feature] -= middle }
    }
    return weights
  }
}
