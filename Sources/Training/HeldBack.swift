/// Scores of examples by models that had not seen them.
package struct HeldBack: Sendable {
  /// Number of the right topic or border.
  package var number: Int
  package var language: Int?
  /// Scores of topics and borders.
  package var scores: [Float]
  /// Scores of languages.
  package var languageScores: [Float]

  package init(number: Int, language: Int?, scores: [Float], languageScores: [Float]) {
    self.number = number
    self.language = language
    self.scores = scores
    self.languageScores = languageScores
  }
}
