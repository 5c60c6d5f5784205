/// Whether a sample stands twice.
extension RuleBaseCheck {
  /// A sample belongs to one topic, border or crossroads, and stands once in each of its languages; short ones may be alike in two
  /// languages of the same topic.
  func checkSamples() {
    let lists = sampleLists
    func location(_ place: (list: Int, sample: Int)) -> Location { lists[place.list].samples[place.sample].location }
    var first: [SampleKey: (list: Int, sample: Int)] = [:]
    first.reserveCapacity(lists.reduce(0) { $0 + $1.samples.count })
    for (number, list) in lists.enumerated() {
      for (place, sample) in list.samples.enumerated() {
        let key = SampleKey(sample.text)
        guard let other = first[key] else {
          first[key] = (number, place)
          continue
        }
        if lists[other.list].owner != list.owner {
          findings.error(
            sample.location,
            "«\(sample.text)» is a sample of \(lists[other.list].owner) already, at \(location(other))."
          )
        } else if lists[other.list].language == list.language {
          findings.error(sample.location, "«\(sample.text)» is a sample here already, at \(location(other)).")
        }
      }
    }
    // A near miss that is also learned from tests nothing.
    for miss in base.topics.flatMap(\.nearMisses) {
      if let place = first[SampleKey(miss.text)].map(location) {
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
