/// A source with the places in it that something rests on.
package struct CitedSource: Sendable, Equatable {
  package var source: Source
  /// `Paaske (2025): «New roles»`
  package var name: String
}

extension RuleBase {
  /// The sources of citations, each once and in their order. One that is not in the rule base is left out.
  package func cited(by citations: [Citation]) -> [CitedSource] {
    var keys: [String] = []
    for citation in citations where !keys.contains(citation.source) { keys.append(citation.source) }
    return keys.compactMap { key in
      guard let source = source(key) else { return nil }
      var titles: [String] = []
      for citation in citations where citation.source == key {
        guard let title = citation.section.flatMap({ source.sections[$0]?.title }), !titles.contains(title) else {
          continue
        }
        titles.append(title)
      }
      let places = titles.map { "«\($0)»" }.joined(separator: ", ")
      return CitedSource(source: source, name: places.isEmpty ? source.short : "\(source.short): \(places)")
    }
  }
}
