import Documents
import FoundationEssentials
import TestSupport
import Testing

/// Histories as strings: `a` answers with a, `-` undoes; after each the answer that stands.
@Suite struct UndoTests {
  private static func moment(_ second: Int) -> Date { Date(timeIntervalSince1970: Double(1_800_000_000 + second)) }

  private func played(_ steps: String) throws -> (answers: String, store: MemoryStore) {
    let store = MemoryStore()
    let new = Document(kind: .plan, instrument: "plan.x", name: "P", language: "nb", now: Self.moment(0))
    var document = try store.create(new)
    var answers = ""
    for (second, step) in steps.enumerated() {
      if step == "-" {
        guard let target = document.undoTarget else {
          answers += "!"
          continue
        }
        let old = try store.document(document.id, revision: target)
        document = try store.update(document.undoing(to: old, now: Self.moment(second)))
      } else {
        document = document.changed(Document.Change(.answered, field: "f"), now: Self.moment(second))
        document.answers["f"] = .text(String(step))
        document = try store.update(document)
      }
      answers += document.answers["f"].map(Fields.brief) ?? "."
    }
    return (answers, store)
  }

  @Test(arguments: [
    ("-", "!"), ("a-", "a."), ("a--", "a.!"), ("abc-", "abcb"), ("abc---", "abcba."), ("abc----", "abcba.!"),
    ("ab-c-", "abaca"), ("ab-c--", "abaca."), ("ab--c-", "aba.c."), ("ab--c--", "aba.c.!"), ("ab-c-d-", "abacada"),
    ("ab-c-d--", "abacada."),
  ])
  func eachUndoGoesOneStepFurtherBackAndNeverForward(_ steps: String, _ answers: String) throws {
    #expect(try played(steps).answers == answers)
  }

  @Test func anUndoIsARevisionOfItsOwnAndLosesNothing() throws {
    let store = try played("ab--").store
    let revisions = try store.revisions(of: "plan-1")
    #expect(revisions.map(\.revision) == [1, 2, 3, 4, 5])
    #expect(revisions.map(\.change.kind) == [.created, .answered, .answered, .undone, .undone])
    #expect(revisions.map { $0.answers["f"].map(Fields.brief) } == [nil, "a", "b", "a", nil])
  }

  @Test func aClockThatWasSetBackMakesNoRevisionLookOlder() throws {
    var document = Document(kind: .plan, instrument: "plan.x", name: "P", language: "nb", now: Self.moment(100))
    document.id = "plan-1"
    document.revision = 2
    #expect(document.changed(Document.Change(.renamed), now: Self.moment(50)).changed == Self.moment(100))
    #expect(document.undoing(to: document, now: Self.moment(50)).changed == Self.moment(100))
    #expect(document.changed(Document.Change(.renamed), now: Self.moment(150)).changed == Self.moment(150))
  }
}
