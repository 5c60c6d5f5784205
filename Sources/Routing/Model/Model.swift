/// What training learned: a linear weight for each feature and class, and how to decide on the scores.
///
/// A cache of the rule base: made from it by one deterministic command, never edited, never committed.
package struct Model: Sendable, Equatable {
  /// Hash of the rule base that it was made from.
  package var rulesHash: String
  /// Topics and borders, in the order of their numbers.
  package var classes: [String]
  /// Languages, whose numbers follow those of the classes.
  package var languages: [String]
  package var vocabulary: Vocabulary
  /// Score of each class before any feature; classes, then languages.
  package var biases: [Float]
  /// Where each feature's weights begin; one more than features.
  package var rowStarts: [UInt32]
  /// Class of each weight.
  package var columns: [UInt16]
  /// Weights in units of `weightUnit`.
  package var weights: [Int16]
  package var weightUnit: Float
  /// Of topics, whose numbers come before those of borders.
  package var kinship: Kinship
  /// Words that the examples have, as they are typed most often; the most frequent first.
  package var words: [String]
  /// How many of the first words are frequent enough to be what misspelt ones were meant as.
  package var trustedWords: Int
  package var calibration: Calibration

  package init(
    rulesHash: String,
    classes: [String],
    languages: [String],
    vocabulary: Vocabulary,
    biases: [Float],
    rowStarts: [UInt32],
    columns: [UInt16],
    weights: [Int16],
    weightUnit: Float,
    kinship: Kinship = .none,
    words: [String] = [],
    trustedWords: Int = 0,
    calibration: Calibration
  ) {
    self.rulesHash = rulesHash
    self.classes = classes
    self.languages = languages
    self.vocabulary = vocabulary
    self.biases = biases
    self.rowStarts = rowStarts
    self.columns = columns
    self.weights = weights
    self.weightUnit = weightUnit
    self.kinship = kinship
    self.words = words
    self.trustedWords = trustedWords
    self.calibration = calibration
  }

  /// The weight of one feature for one class.
  package func weight(of feature: UInt32, for number: Int) -> Float {
    for position in Int(rowStarts[Int(feature)])..<Int(rowStarts[Int(feature) + 1])
    where Int(columns[position]) == number {
      return Float(weights[position]) * weightUnit
    }
    return 0
  }
}
