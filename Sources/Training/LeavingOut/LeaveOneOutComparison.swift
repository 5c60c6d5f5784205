/// What a change of the rule base did to the samples that were there before and are there now.
package struct LeaveOneOutComparison: Codable, Sendable, Equatable {
  /// Samples of one home.
  package struct Change: Codable, Sendable, Equatable {
    package var home: String
    /// Samples that were there before and are there now.
    package var all: Int
    package var lost: Int
    package var won: Int
  }

  /// How many samples of others a subject has taken.
  package struct Taker: Codable, Sendable, Equatable {
    package var name: String
    package var count: Int
  }

  /// Found their home before and go elsewhere now; the strongest drawn first.
  package var lost: [LeftOut]
  /// Went elsewhere before and find their home now, in the order of files.
  package var won: [LeftOut]
  /// What lost or won a sample; where most was lost, first.
  package var changes: [Change]
  /// Where the lost ones go, most first.
  package var takers: [Taker]
  /// How many are in both.
  package var common: Int
  package var added: Int
  package var removed: Int

  /// - Parameters:
  ///   - before: samples are the same when home, language and text are.
  package init(before: [LeftOut], now: [LeftOut]) {
    func key(_ sample: LeftOut) -> [String] { [sample.home, sample.language, sample.text] }
    let old = Dictionary(before.map { (key($0), $0) }) { first, _ in first }
    let pairs = now.compactMap { sample in old[key(sample)].map { (before: $0, now: sample) } }
    lost = pairs.filter { $0.before.rival == nil && $0.now.rival != nil }.map(\.now)
      .sorted { ($1.lead, $0.path, $0.line) < ($0.lead, $1.path, $1.line) }
    won = pairs.filter { $0.before.rival != nil && $0.now.rival == nil }.map(\.now)
    common = pairs.count
    added = now.count - pairs.count
    removed = old.count - Set(pairs.map { key($0.now) }).count
    let all = Dictionary(grouping: pairs, by: \.now.home).mapValues(\.count)
    let lostOf = Dictionary(grouping: lost, by: \.home).mapValues(\.count)
    let wonOf = Dictionary(grouping: won, by: \.home).mapValues(\.count)
    changes = Set(lostOf.keys).union(wonOf.keys)
      .map { Change(home: $0, all: all[$0] ?? 0, lost: lostOf[$0] ?? 0, won: wonOf[$0] ?? 0) }
      .sorted { ($0.won - $0.lost, $0.home) < ($1.won - $1.lost, $1.home) }
    takers = Dictionary(grouping: lost) { $0.rival ?? "" }.map { Taker(name: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// Whether the change lost more than it won.
  package var isWorse: Bool { lost.count > won.count }
}
