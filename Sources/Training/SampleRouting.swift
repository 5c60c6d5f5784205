package import Guidance
package import Routing

/// Asks every sample and near miss of a rule base, and tells where the answer is not what their place promises.
///
/// A sample that is learned from and still goes elsewhere contradicts others: it is misplaced, or its words say too little.
package struct SampleRouting {
  private let base: RuleBase
  private let router: Router

  package init(base: RuleBase, model: Model) {
    self.base = base
    router = Router(base: base, model: model)
  }

  /// - Returns: warnings at the samples and near misses, in the order of files and lines.
  package func findings() -> [Diagnostic] {
    let ofTopics = base.topics.flatMap { topic in topic.samples.compactMap { finding($0, of: topic) } }
    let ofBorders = base.borders.flatMap { border in border.samples.compactMap { finding($0, of: border) } }
    let misses = base.topics.flatMap { topic in topic.nearMisses.compactMap { finding($0, of: topic) } }
    let ofCrossroads = base.crossroads.flatMap { place in place.samples.compactMap { finding($0, of: place) } }
    return (ofTopics + ofBorders + ofCrossroads + misses).sorted()
  }

  private func finding(_ sample: Sample, of topic: Topic) -> Diagnostic? {
    let intent = route(sample.text)
    guard let best = intent.ranked.first else { return nil }
    if best.name == topic.id {
      guard intent.outcome == .unknown else { return nil }
      return warning(sample.location, "«\(sample.text)» is refused: say more in it, or move it.")
    }
    return warning(sample.location, "«\(sample.text)» is understood as \(best.name): move it, or say more in it.")
  }

  /// Which border refuses is no matter; that a topic answers is.
  private func finding(_ sample: Sample, of border: Border) -> Diagnostic? {
    let intent = route(sample.text)
    guard intent.outcome != .unknown, let best = intent.topics.first else { return nil }
    return warning(
      sample.location,
      "«\(sample.text)» is not refused: \(best.name) is offered. Move it, or say more in it."
    )
  }

  private func finding(_ sample: Sample, of crossroads: Crossroads) -> Diagnostic? {
    let intent = route(sample.text)
    guard intent.crossroads != crossroads.id, let best = intent.ranked.first else { return nil }
    return warning(
      sample.location,
      "«\(sample.text)» is understood as \(best.name) and not asked back: move it, or say less in it."
    )
  }

  private func finding(_ miss: NearMiss, of topic: Topic) -> Diagnostic? {
    let intent = route(miss.text)
    guard intent.outcome == .answer, intent.topics.first?.name == topic.id else { return nil }
    let message = "The near miss «\(miss.text)» is answered by \(topic.id): give \(miss.owner) samples of its kind."
    return warning(miss.location, message)
  }

  private func route(_ text: String) -> Intent { router.route(Question(Utterance(text))) }

  private func warning(_ place: Location, _ message: String) -> Diagnostic {
    Diagnostic(place, message, severity: .warning)
  }
}
