package import Guidance

/// How far apart the parties of a scale are: the largest differences first.
package struct ScaleComparison: Sendable, Equatable {
  /// One pair as all parties scored it.
  package struct ComparedPair: Sendable, Equatable {
    package enum Side: Sendable { case left, right }

    package var pair: Scale.Pair
    /// In the order of the parties.
    package var scores: [PartyScore]
    /// Highest less lowest score.
    package var spread: Int

    /// One step apart is as good as the same.
    package var isAgreed: Bool { spread < ScaleComparison.leastDifference }

    /// The statement that all lean to; nil where they do not, or stand in the middle.
    package var nearest: Side? {
      if scores.allSatisfy({ $0.score < ScaleComparison.middle }) { return .left }
      if scores.allSatisfy({ $0.score > ScaleComparison.middle }) { return .right }
      return nil
    }
  }

  package struct PartyScore: Sendable, Equatable {
    package var party: String
    package var score: Int
  }

  /// So many steps apart is worth a talk.
  static let leastDifference = 2
  static let middle = 3

  package let parties: [String]
  /// Widest spread first, then in the order of the scale; only pairs that at least two have scored.
  package let pairs: [ComparedPair]

  /// - Parameter scores: by party, then by pair. What is no score is left out: files can be edited by hand.
  package init(_ scale: Scale, scores: [String: [String: Int]]) {
    parties = scale.parties.filter { scores[$0] != nil }
    let compared = scale.pairs.compactMap { [parties] pair -> ComparedPair? in
      let given = parties.compactMap { party in
        scores[party]?[pair.id].flatMap { Scale.scores.contains($0) ? PartyScore(party: party, score: $0) : nil }
      }
      guard given.count > 1, let highest = given.map(\.score).max(), let lowest = given.map(\.score).min() else {
        return nil
      }
      return ComparedPair(pair: pair, scores: given, spread: highest - lowest)
    }
    pairs = compared.enumerated().sorted { ($1.element.spread, $0.offset) < ($0.element.spread, $1.offset) }
      .map(\.element)
  }

  package var differing: [ComparedPair] { pairs.filter { !$0.isAgreed } }
  package var agreed: [ComparedPair] { pairs.filter(\.isAgreed) }
}
