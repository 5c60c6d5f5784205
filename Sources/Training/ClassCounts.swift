package import Guidance

/// How many classes of each kind a model learns. Their numbers follow each other in this order.
package struct ClassCounts: Sendable, Equatable {
  package var topics: Int
  package var borders: Int
  package var crossroads: Int
  package var languages: Int

  package init(topics: Int, borders: Int, crossroads: Int = 0, languages: Int = 0) {
    self.topics = topics
    self.borders = borders
    self.crossroads = crossroads
    self.languages = languages
  }

  package init(_ base: RuleBase) {
    self.init(
      topics: base.topics.count,
      borders: base.borders.count,
      crossroads: base.crossroads.count,
      languages: base.languages.count
    )
  }

  /// Topics, borders and crossroads: what a question may be about.
  package var subjects: Int { topics + borders + crossroads }
  /// The numbers of borders.
  package var borderRange: Range<Int> { topics..<(topics + borders) }
  /// The numbers of crossroads.
  package var crossroadsRange: Range<Int> { topics + borders..<subjects }
}
