/// Whether a sample stands twice.
extension RuleBaseCheck {
  /// A sample belongs to one topic, border or crossroads, and stands once in each of its languages; short ones may be alike in two
  /// languages of the same topic.
  func checkSamples() {
    var first: [SampleKey: (owner: String, language: LanguageCode, location: Location)] = [:]
    for (owner, language, samples) in sampleLists {
      for sample in samples {
        let key = SampleKey(sample.text)
        guard let other = first[key] else {
          first[key] = (owner, language, sample.location)
          continue
        }
        if other.owner != owner {
          findings.error(
            sample.location,
            "«\(sample.text)» is a sample of \(other.owner) already, at \(other.location)."
          )
        } else if other.language == language {
          findings.error(sample.location, "«\(sample.text)» is a sample here already, at \(other.location).")
        }
      }
    }
    // A near miss that is also learned from tests nothing.
    for miss in base.topics.flatMap(\.nearMisses) {
      if let place = first[SampleKey(miss.text)]?.location {
        findings.error(miss.location, "«\(miss.text)» is a sample at \(place): as a near miss it tests nothing.")
      }
    }
  }

  /// The samples of every topic, border and crossroads by language, in the order of files and lines.
  private var sampleLists: [(owner: String, language: LanguageCode, samples: [Sample])] {
    let ofBorders = base.borders.flatMap { border in border.texts.map { (border.id, $0.key, $0.value.samples) } }
    let ofTopics = base.topics.flatMap { topic in topic.texts.map { (topic.id, $0.key, $0.value.samples) } }
    let ofCrossroads = base.crossroads.flatMap { place in place.texts.map { (place.id, $0.key, $0.value.samples) } }
    return (ofBorders + ofTopics + ofCrossroads).compactMap { owner, language, samples in
      samples.first.map { (place: $0.location, list: (owner, language, samples)) }
    }
    .sorted { $0.place < $1.place }.map(\.list)
  }
}
