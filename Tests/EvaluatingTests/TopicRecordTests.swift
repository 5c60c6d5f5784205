import Evaluating
import Routing
import Testing

struct TopicRecordTests {
  @Test func theWeakestTopicComesFirst() {
    let records = TopicRecord.all(of: AskedQuestion.samples)
    // a.z has none of one right; a.x one of three; a.y one of two.
    #expect(records.map(\.topic) == ["a.z", "a.x", "a.y"])
    #expect(records.map(\.questions) == [1, 3, 2])
    #expect(records.map(\.right) == [0, 1, 1])
    #expect(records.map { $0.missed.map(\.question.id) } == [["wrong"], ["offered", "missed"], ["silent"]])
  }

  @Test func ofEqualSharesTheOneWithMoreMissedComesFirst() {
    func missed(_ id: String, _ topic: String) -> AskedQuestion { .sample(id, gold: [topic], .unknown, []) }
    let records = TopicRecord.all(of: [missed("1", "a.a"), missed("2", "a.b"), missed("3", "a.b"), missed("4", "a.c")])
    #expect(records.map(\.topic) == ["a.b", "a.a", "a.c"])
  }
}
