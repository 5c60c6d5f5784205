import Routing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Vocabulary {
  /// Features seen in fewer examples than this are left out: one example teaches nothing about others.
  static let fewestExamples = 2

  /// The features of `examples`, sorted by hash, with smoothed inverse document frequency: ln((1 + n) / (1 + df)) + 1.
  static func build(from examples: [Example], _ extractor: FeatureExtractor) -> Vocabulary {
    var counts: [UInt64: (examples: UInt32, last: Int32)] = [:]
    for (number, example) in examples.enumerated() {
      extractor.visit(example.utterance) { occurrence in
        let count = counts[occurrence.hash] ?? (0, -1)
        if count.last != Int32(number) { counts[occurrence.hash] = (count.examples + 1, Int32(number)) }
      }
    }
    let kept = counts.filter { $0.value.examples >= fewestExamples }.sorted { $0.key < $1.key }
    return Vocabulary(
      hashes: kept.map(\.key),
      rarity: kept.map { logf(Float(1 + examples.count) / Float(1 + $0.value.examples)) + 1 }
    )
  }
}
