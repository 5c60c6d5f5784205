import Documents
import Testing

@Suite struct DocumentTests {
  @Test(arguments: ["plan-1", "agreement-12", "conversation-999"])
  func anIdIsAKindAndANumber(_ id: String) {
    #expect(Document.isId(id))
  }

  @Test(arguments: [
    "", "plan", "plan-", "plan-0", "plan-01", "plan--1", "plan-+1", "plan-1.5", "plan-1-1", "Plan-1", "poem-1", "-1",
    "plan-١",
    "../plan-1", "plan-1/..", "plan-1\n", " plan-1", "plan-99999999999999999999",
  ])
  func whatIsNoIdIsNoFileName(_ id: String) {
    #expect(!Document.isId(id))
  }

  @Test func documentsAreListedByKindAndNumber() {
    let keys: [DocumentKey] = ["plan-10", "plan-2", "audit-3", "scale-1", "plan-1"].compactMap { DocumentKey($0) }
    #expect(keys.sorted().map(\.id) == ["audit-3", "plan-1", "plan-2", "plan-10", "scale-1"])
  }
}
