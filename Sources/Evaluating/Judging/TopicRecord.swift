/// How the questions of one topic went.
package struct TopicRecord: Sendable, Equatable {
  package var topic: String
  /// Questions for which it is a right answer, whether or not there are others.
  package var questions: Int
  /// Those that were not answered right, in the order in which they were asked.
  package var missed: [AskedQuestion]

  package var right: Int { questions - missed.count }

  /// The topics of the labels: the smallest share of right answers first, then most missed, then by id.
  package static func all(of asked: some Sequence<AskedQuestion>) -> [TopicRecord] {
    var records: [String: TopicRecord] = [:]
    for question in asked {
      for topic in question.question.gold {
        var record = records[topic] ?? TopicRecord(topic: topic, questions: 0, missed: [])
        record.questions += 1
        if question.verdict != .right { record.missed.append(question) }
        records[topic] = record
      }
    }
    return records.values.sorted { left, right in
      // Shares compared without division.
      let (here, there) = (left.right * right.questions, right.right * left.questions)
      if here != there { return here < there }
      return left.missed.count != right.missed.count ? left.missed.count > right.missed.count : left.topic < right.topic
    }
  }
}
