package import Routing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Calibration {
  /// What the thresholds must reach on held-back samples; within that, as much as possible is answered or offered right.
  private enum Aim {
    /// Border samples refused. A part that is held back often holds all there is about one matter of its border, so that
    /// people's questions are refused more often than this.
    static let refused = 0.92
    /// Topic samples answered with another topic. Here too a held-back part is harder than people's questions: it is the
    /// whole of one writer, and what is scored has learned a quarter less.
    static let wrong = 0.06
  }

  /// Fits sharpness by likelihood, then the two thresholds by grid.
  ///
  /// - Parameters:
  ///   - held: scores of examples by models that had not seen them.
  ///   - counts: which classes are topics, borders and crossroads.
  package static func fit(_ held: [HeldBack], counts: ClassCounts) -> Calibration {
    let sharpness = fitSharpness(held)
    // Where a crossroads leads depends on who asks: no topic is right or wrong for its samples.
    let judged = held.filter { !counts.crossroadsRange.contains($0.number) }
      .map { Judged($0, counts: counts, sharpness: sharpness) }
    var best: (field: Float, margin: Float, figures: Figures)?
    for fieldStep in 1..<50 {
      for marginStep in 0..<40 {
        let field = Float(fieldStep) / 50
        let margin = Float(marginStep) / 50
        let figures = figures(judged, field: field, margin: margin)
        if isBetter(figures, than: best?.figures) { best = (field, margin, figures) }
      }
    }
    let chosen = best ?? (0.5, 0.2, figures(judged, field: 0.5, margin: 0.2))
    return Calibration(
      sharpness: sharpness,
      fieldThreshold: chosen.field,
      marginThreshold: chosen.margin,
      figures: chosen.figures,
      reliability: reliability(judged)
    )
  }

  private static func reliability(_ judged: [Judged]) -> [Bin] {
    let tenths = Dictionary(grouping: judged) { min(Int($0.confidence * 10), 9) }
    return tenths.sorted { $0.key < $1.key }.map { tenth, examples in
      let count = Double(examples.count)
      return Bin(
        tenth: tenth,
        samples: examples.count,
        told: examples.reduce(0) { $0 + Double($1.confidence) } / count,
        right: Double(examples.count { $0.place == 0 }) / count
      )
    }
  }

  /// First what is missing from the aims, then what is answered right and what is at least offered: else whatever is hard
  /// to tell apart would be refused, where asking back helps.
  private static func isBetter(_ figures: Figures, than other: Figures?) -> Bool {
    guard let other else { return true }
    func shortfall(_ figures: Figures) -> Double {
      max(Aim.refused - figures.refused, 0) + max(figures.wrong - Aim.wrong, 0)
    }
    if shortfall(figures) != shortfall(other) { return shortfall(figures) < shortfall(other) }
    return figures.right + figures.offered > other.right + other.offered
  }

  /// The sharpness under which the right classes are most likely. The loss is convex in it, so the first rise ends the search.
  private static func fitSharpness(_ held: [HeldBack]) -> Float {
    var best: (sharpness: Float, loss: Double) = (1, .infinity)
    for step in 2...60 {
      let sharpness = Float(step) / 4
      var loss = 0.0
      for example in held {
        let probability = Softmax.probabilities(of: example.scores[...], sharpness: sharpness)[example.number]
        loss -= Double(logf(max(probability, 1e-6)))
      }
      guard loss < best.loss else { break }
      best = (sharpness, loss)
    }
    return best.sharpness
  }

  /// A held-back example boiled down to what thresholds look at.
  private struct Judged {
    var field: Float
    var margin: Float
    /// Probability of the best topic.
    var confidence: Float
    /// Whether it would be asked back who asks.
    var asksForRole: Bool
    /// Place of the right topic among topics, from 0; nil for borders.
    var place: Int?
    var languageIsRight: Bool?

    init(_ held: HeldBack, counts: ClassCounts, sharpness: Float) {
      let probabilities = Softmax.probabilities(of: held.scores[...], sharpness: sharpness)
      let topics = probabilities[..<counts.topics].sorted(by: >)
      let crossroads = probabilities[counts.crossroadsRange]
      field = topics.reduce(0, +) + crossroads.reduce(0, +)
      asksForRole = (crossroads.max() ?? 0) > (topics.first ?? 0)
      confidence = topics.first ?? 0
      margin = (topics.first ?? 0) - (topics.count > 1 ? topics[1] : 0)
      place =
        held.number < counts.topics
        ? held.scores[..<counts.topics].count { $0 > held.scores[held.number] } : nil
      languageIsRight = held.language.map { right in
        held.languageScores.indices.allSatisfy { held.languageScores[$0] <= held.languageScores[right] }
      }
    }
  }

  private static func figures(_ judged: [Judged], field: Float, margin: Float) -> Figures {
    var topics = 0
    var borders = 0
    var right = 0
    var offered = 0
    var wrong = 0
    var refused = 0
    var languages = 0
    var languagesRight = 0
    for example in judged {
      let refuses = example.field < field
      let answers = !refuses && !example.asksForRole && example.margin >= margin
      if let place = example.place {
        topics += 1
        if answers && place == 0 { right += 1 }
        if answers && place > 0 { wrong += 1 }
        if (answers && place == 0) || (!refuses && !answers && !example.asksForRole && place < 3) { offered += 1 }
      } else {
        borders += 1
        if refuses { refused += 1 }
      }
      if let isRight = example.languageIsRight {
        languages += 1
        if isRight { languagesRight += 1 }
      }
    }
    func share(_ part: Int, of whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 1 }
    return Figures(
      right: share(right, of: topics),
      offered: share(offered, of: topics),
      wrong: share(wrong, of: topics),
      refused: share(refused, of: borders),
      language: share(languagesRight, of: languages),
      samples: judged.count
    )
  }
}
