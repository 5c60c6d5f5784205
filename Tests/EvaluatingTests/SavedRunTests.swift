import Evaluating
import FoundationEssentials
import Routing
import Testing

struct SavedRunTests {
  private let run = Run(rulesHash: "0123456789abcdef", asked: AskedQuestion.samples)

  @Test func aRunIsReadAsItWasSaved() throws {
    #expect(try SavedRun.decode(SavedRun.encode(run)) == run)
    let empty = Run(rulesHash: "0", asked: [])
    #expect(try SavedRun.decode(SavedRun.encode(empty)) == empty)
  }

  @Test func aRunHasOneQuestionALine() throws {
    let text = String(decoding: try SavedRun.encode(run), as: UTF8.self)
    #expect(text.split(separator: "\n").count == run.asked.count + 2)
  }

  @Test func theCrossroadsIsKept() throws {
    let asked = AskedQuestion.sample("q", gold: ["a.x"], .clarify, [("crossroads.c", 1)], crossroads: "crossroads.c")
    let run = Run(rulesHash: "0", asked: [asked])
    #expect(try SavedRun.decode(SavedRun.encode(run)).asked.first?.understood.crossroads == "crossroads.c")
  }

  @Test func roleAndTopicBeforeAreKept() throws {
    var asked = AskedQuestion.sample("q", gold: ["a.x"], .answer, [("a.x", 1)], role: "mentor")
    asked.question.after = "a.y"
    let run = Run(rulesHash: "0", asked: [asked])
    #expect(try SavedRun.decode(SavedRun.encode(run)) == run)
  }

  @Test(arguments: [
    (#"{"schema":2,"rulesHash":"0","questions":[]}"#, "of schema 2"), ("{}", "schema is missing"),
    (#"{"schema":1,"rulesHash":"0"}"#, "questions is missing"), ("text\tgold\n", "not JSON"), ("", "not JSON"),
    (#"{"schema":1,"rulesHash":"0","questions":[{"id":"q"}]}"#, "questions[0].text is missing"),
    (#"{"schema":1,"rulesHash":"0","questions":[{"id":7}]}"#, "questions[0].id is of another kind"),
  ])
  func whatIsNoRunIsToldWithItsPlace(text: String, part: String) throws {
    let fault = #expect(throws: SavedRun.Fault.self) { try SavedRun.decode(Data(text.utf8)) }
    #expect(fault?.description.contains(part) == true, "\(fault?.description ?? "")")
  }

  @Test func anOutcomeThatDoesNotExistIsNoRun() throws {
    let text = String(decoding: try SavedRun.encode(run), as: UTF8.self)
    let broken = text.replacing(#""outcome":"clarify""#, with: #""outcome":"maybe""#)
    let fault = #expect(throws: SavedRun.Fault.self) { try SavedRun.decode(Data(broken.utf8)) }
    #expect(fault?.description.contains("questions[1].outcome") == true, "\(fault?.description ?? "")")
  }
}
