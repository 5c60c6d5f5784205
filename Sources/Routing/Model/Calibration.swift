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
  /// How often the best topic was right, by how probable it was told to be; of held-back samples, borders among them.
  package var reliability: [Bin]

  package init(
    sharpness: Float,
    fieldThreshold: Float,
    marginThreshold: Float,
    figures: Figures,
    reliability: [Bin] = []
  ) {
    self.reliability = reliability
    self.sharpness = sharpness
    self.fieldThreshold = fieldThreshold
    self.marginThreshold = marginThreshold
    self.figures = figures
  }

  /// Samples whose best topic had a probability of one tenth of the scale.
  package struct Bin: Sendable, Equatable, Codable {
    /// 0…9: from `tenth` / 10 up to the next.
    package var tenth: Int
    package var samples: Int
    /// Mean probability of the best topic, 0…1.
    package var told: Double
    /// Share of samples whose topic the best one was, 0…1.
    package var right: Double

    package init(tenth: Int, samples: Int, told: Double, right: Double) {
      self.tenth = tenth
      self.samples = samples
      self.told = told
      self.right = right
    }
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
