package import Guidance

/// What leaving samples out tells about a rule base.
package struct LeaveOneOutReport: Codable, Sendable, Equatable {
  /// How many of some samples still find their home.
  package struct Share: Codable, Sendable, Equatable {
    package var name: String
    package var right: Int
    package var all: Int

    /// 0…1.
    package var part: Double { all > 0 ? Double(right) / Double(all) : 1 }

    init(_ name: String, _ samples: some Collection<LeftOut>) {
      self.name = name
      all = samples.count
      right = samples.count { $0.rival == nil }
    }
  }

  /// Samples of one kind, together and by language.
  package struct Kind: Codable, Sendable, Equatable {
    package var all: Share
    package var languages: [Share]
  }

  /// A subject that draws samples of another.
  package struct Confusion: Codable, Sendable, Equatable {
    package var from: String
    package var to: String
    package var count: Int
    /// The sample that is drawn most strongly.
    package var example: LeftOut
  }

  /// Topics, borders and crossroads, as far as there are samples of them.
  package var kinds: [Kind]
  /// The topics that keep the fewest, fewest first.
  package var weakest: [Share]
  /// Most samples first.
  package var confusions: [Confusion]
  /// Every sample that goes elsewhere, the strongest drawn first.
  package var drawnAway: [LeftOut]

  private static let mostWeakest = 15
  private static let mostConfusions = 20

  package init(_ samples: [LeftOut], of base: RuleBase) {
    let topics = Set(base.topics.map(\.id))
    let borders = Set(base.borders.map(\.id))
    let byKind = Dictionary(grouping: samples) { sample in
      topics.contains(sample.home) ? "topics" : borders.contains(sample.home) ? "borders" : "crossroads"
    }
    kinds = ["topics", "borders", "crossroads"].compactMap { name in
      byKind[name].map { samples in
        let languages = base.languages.map(\.code.code).map { code in
          Share(code, samples.filter { $0.language == code })
        }
        return Kind(all: Share(name, samples), languages: languages)
      }
    }
    let byTopic = Dictionary(grouping: byKind["topics"] ?? [], by: \.home).map { Share($0.key, $0.value) }
    weakest = Array(byTopic.sorted { ($0.part, $0.name) < ($1.part, $1.name) }.prefix(Self.mostWeakest))
    let away = samples.filter { $0.rival != nil }.sorted { ($1.lead, $0.path, $0.line) < ($0.lead, $1.path, $1.line) }
    drawnAway = away
    let pairs = Dictionary(grouping: away) { [$0.home, $0.rival ?? ""] }.compactMap { pair, samples in
      samples.first.map { Confusion(from: pair[0], to: pair[1], count: samples.count, example: $0) }
    }
    confusions = Array(
      pairs.sorted { ($1.count, $0.from, $0.to) < ($0.count, $1.from, $1.to) }.prefix(Self.mostConfusions)
    )
  }
}
