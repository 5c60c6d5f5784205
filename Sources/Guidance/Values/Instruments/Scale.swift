/// Pairs of opposed statements that each party scores alone, to be compared.
package struct Scale: Sendable, Equatable {
  /// 1 stands for the left statement, 5 for the right.
  package static let scores = 1...5

  /// Ids of the roles that score.
  package var parties: [String]
  package var pairs: [Pair]

  package init(parties: [String], pairs: [Pair]) {
    self.parties = parties
    self.pairs = pairs
  }

  package struct Pair: Sendable, Equatable {
    package var id: String
    package var left: LocalText
    package var right: LocalText
    /// A question to talk about where the parties differ.
    package var talk: LocalText
    package var origin: Instrument.Origin

    package init(id: String, left: LocalText, right: LocalText, talk: LocalText, origin: Instrument.Origin) {
      self.id = id
      self.left = left
      self.right = right
      self.talk = talk
      self.origin = origin
    }
  }
}
