import Evaluating
import FoundationEssentials
import Routing
import Testing

struct ReportTests {
  private let run = Run(rulesHash: "0123456789abcdef", asked: AskedQuestion.samples)

  private func words(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  @Test func theFirstTableHasTheFiguresCountedByHand() {
    let rows = words(RunReport(run).text(listsErrors: false))
    #expect(rows.contains(["all", "8", "20.0", "40.0", "20.0", "20.0", "33.3", "80.0", "40.0", "80.0"]))
    #expect(rows.contains(["direct", "2", "50.0", "100.0", "0.0", "0.0", "100.0", "50.0", "100.0"]))
    #expect(rows.contains(["90–100", "2", "1", "92.5", "50.0"]))
    #expect(rows.contains(["2", "×", "(nothing", "covers", "it)", "→", "a.x"]))
    #expect(rows.contains(["0", "of", "1", "a.z"]))
  }

  /// As `format(100 * count / of, ".1f")` of Python and C print them: the value of the Double decides, and even where it
  /// lies between two.
  @Test(arguments: [
    (1, 16, "6.2"), (3, 16, "18.8"), (127, 2000, "6.3"), (2, 3, "66.7"), (1999, 2000, "100.0"), (1, 2000, "0.1"),
    (9, 80, "11.2"), (270, 331, "81.6"), (0, 7, "0.0"), (7, 7, "100.0"),
  ])
  func sharesAreRoundedAsByOthers(right: Int, of: Int, printed: String) {
    let good = AskedQuestion.sample("q", gold: ["a.x"], .answer, [("a.x", 1)])
    let bad = AskedQuestion.sample("q", gold: ["a.x"], .unknown, [])
    let asked = Array(repeating: good, count: right) + Array(repeating: bad, count: of - right)
    let all = words(RunReport(Run(rulesHash: "0", asked: asked)).text(listsErrors: false)).first { $0.first == "all" }
    #expect(all?[2] == printed)
  }

  @Test func noLineIsWiderThanNinetySixColumnsWhereWordsAllowIt() {
    var asked = AskedQuestion.samples
    for index in asked.indices { asked[index].question.text = String(repeating: "et langt spørsmål ", count: 20) }
    let text = RunReport(Run(rulesHash: "0", asked: asked)).text(listsErrors: true)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 96 })
    #expect(text.split(separator: "\n").contains { $0.count > 90 })
  }

  @Test func everyQuestionThatIsNotRightIsListedWhenAsked() {
    let short = RunReport(run).text(listsErrors: false)
    let long = RunReport(run).text(listsErrors: true)
    #expect(long.hasPrefix(short))
    let added = long.dropFirst(short.count)
    for asked in run.asked {
      #expect(added.contains("«\(asked.question.text)»") == !asked.verdict.isGood, "\(asked.question.id)")
    }
    #expect(added.contains("best: a.y 10\u{A0}%; more probable is border.b"))
  }

  @Test func whatCouldSteerATerminalIsShownAndDoesNot() {
    var asked = AskedQuestion.samples
    for index in asked.indices { asked[index].question.text = "\u{1B}[2J\u{9B}x\u{202E}y" }
    let text = RunReport(Run(rulesHash: "0", asked: asked)).text(listsErrors: true)
    #expect(text.contains("�[2J�x�y"))
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B || $0.value == 0x202E })
  }

  @Test func aComparisonTellsWhatChangedAndWhetherItMayBeNoise() {
    let good = AskedQuestion.sample("q", gold: ["a.x"], .answer, [("a.x", 1)])
    let bad = AskedQuestion.sample("q", gold: ["a.x"], .answer, [("a.y", 1)])
    func run(_ all: [AskedQuestion]) -> Run {
      let asked = all.enumerated().map { number, asked in
        var asked = asked
        asked.question.text = "question \(number)"
        return asked
      }
      return Run(rulesHash: "\(all.filter { $0 == good }.count)", asked: asked)
    }
    func row(_ better: Int, _ worse: Int) -> [String]? {
      let before = run(Array(repeating: bad, count: better) + Array(repeating: good, count: worse + 1))
      let now = run(Array(repeating: good, count: better) + Array(repeating: bad, count: worse) + [good])
      let text = ComparisonReport(Comparison(before: before, now: now), name: "old.json").text
      #expect(text.contains("Better: \(better)\n"))
      #expect(text.contains("Worse: \(worse)\n"))
      return words(text).first { $0.first == "right" }
    }
    #expect(row(9, 1) == ["right", "18.2", "90.9", "+72.7", "9", "1", "2.1", "hardly", "noise"])
    #expect(row(1, 6) == ["right", "87.5", "25.0", "-62.5", "1", "6", "12.5", "maybe", "noise"])
    #expect(row(2, 1) == ["right", "50.0", "75.0", "+25.0", "2", "1", "100.0", "likely", "noise"])
    #expect(row(0, 0) == ["right", "100.0", "100.0", "0.0", "0", "0", "100.0", "the", "same"])
  }

  @Test func theSummaryAsJSONHasTheSameFigures() throws {
    let data = try RunSummary(run, listsErrors: true, comparison: Comparison(before: run, now: run)).encoded()
    struct Share: Decodable, Equatable { var count, of: Int }
    struct Summary: Decodable {
      struct Figures: Decodable { var all: [String: Share], kinds: [String: [String: Share]] }
      struct Topic: Decodable { var topic: String, right: Share, missed: [String] }
      struct Record: Decodable { var id, verdict: String }
      struct Comparison: Decodable { var common: Int }
      var figures: Figures, topics: [Topic], errors: [Record], comparison: Comparison
    }
    let summary = try JSONDecoder().decode(Summary.self, from: data)
    #expect(summary.figures.all["refused"] == Share(count: 1, of: 3))
    #expect(summary.figures.kinds["-"]?.keys.sorted() == ["refused"])
    #expect(summary.topics.first?.missed == ["wrong"])
    #expect(summary.errors.count == 6)
    #expect(summary.comparison.common == 8)
  }

  @Test func theSameRunGivesTheSameBytes() throws {
    let first = try RunSummary(run, listsErrors: true, comparison: nil).encoded()
    let text = RunReport(run).text(listsErrors: true)
    for _ in 0..<10 {
      #expect(try RunSummary(run, listsErrors: true, comparison: nil).encoded() == first)
      #expect(RunReport(run).text(listsErrors: true) == text)
    }
  }
}
