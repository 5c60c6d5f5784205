/// How near topics are to each other by what people ask about them: for each topic its nearest others, each with a share.
///
/// Learned with the weights, so that a follow-up can be led from the topic before to those that are asked about beside it.
package struct Kinship: Sendable, Equatable {
  /// The most kin that are kept of a topic.
  package static let mostKin = 8

  /// Numbers of the kin, nearest first: `width` of each topic, topic by topic.
  package let numbers: [UInt16]
  /// The share of each; those of a topic add up to one.
  package let shares: [Float]
  /// How many kin each topic has.
  package let width: Int

  package static let none = Kinship(numbers: [], shares: [], width: 0)

  package init(numbers: [UInt16], shares: [Float], width: Int) {
    self.numbers = numbers
    self.shares = shares
    self.width = width
  }

  package var topicCount: Int { width > 0 ? numbers.count / width : 0 }

  /// The kin of a topic with their shares, nearest first; none for a number that is no topic's.
  package func kin(of topic: Int) -> Zip2Sequence<ArraySlice<UInt16>, ArraySlice<Float>> {
    let places = topic < topicCount ? topic * width..<(topic + 1) * width : 0..<0
    return zip(numbers[places], shares[places])
  }
}
