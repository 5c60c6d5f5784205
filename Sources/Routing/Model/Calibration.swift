/// How scores become probabilities and probabilities decisions, fitted on samples that the model had not seen.
package struct Calibration: Sendable, Equatable, Codable {
  /// What scores are multiplied by before softmax, so that probabilities mean what they say (temperature scaling:
  /// Guo, Pleiss, Sun & Weinberger 2017, On calibration of modern neural networks).
  package var sharpness: Float
  /// The least probability of all topics together for anything to be answered.
  package var fieldThreshold: Float
  /// The least distance in probability between the first and second topic for one to be answered.
  package var marginThreshold: Float
  /// What the thresholds give on held-back samples.
  package var figures: Figures

  package init(sharpness: Float, fieldThreshold: Float, marginThreshold: Float, figures: Figures) {
    self.sharpness = sharpness
    self.fieldThreshold = fieldThreshold
    self.marginThreshold = marginThreshold
    self.figures = figures
  }

  /// Shares of held-back samples, 0…1.
  package struct Figures: Sendable, Equatable, Codable {
    /// Topic samples answered with their topic.
    package var right: Double
    /// Topic samples answered right, or asked back with their topic among three.
    package var offered: Double
    /// Topic samples answered with another topic.
    package var wrong: Double
    /// Border samples refused.
    package var refused: Double
    /// Samples whose language was told.
    package var language: Double
    package var samples: Int

    package init(right: Double, offered: Double, wrong: Double, refused: Double, language: Double, samples: Int) {
      self.right = right
      self.offered = offered
      self.wrong = wrong
      self.refused = refused
      self.language = language
      self.samples = samples
    }
  }
}
