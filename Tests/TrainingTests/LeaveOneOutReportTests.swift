import Guidance
import TestSupport
import Testing
import Training

@Suite struct LeaveOneOutReportTests {
  private func sample(_ text: String, _ home: String, to rival: String? = nil, lead: Float = 0) -> LeftOut {
    LeftOut(text: text, language: "nb", path: home, line: 1, home: home, rival: rival, lead: rival == nil ? 0 : lead)
  }

  private var samples: [LeftOut] {
    [
      sample("a", "jobs.pay"), sample("b", "jobs.pay", to: "jobs.time", lead: 0.1),
      sample("c", "jobs.pay", to: "jobs.time", lead: 0.4), sample("d", "jobs.time"),
      sample("e", "jobs.time", to: "border.food", lead: 0.2), sample("f", "border.food"),
    ]
  }

  @Test func aReportTellsSharesAndWhatIsConfused() throws {
    let base = try #require(try SmallRuleBase().inspect().base)
    let report = LeaveOneOutReport(samples, of: base)
    #expect(report.kinds.map(\.all.name) == ["topics", "borders"])
    #expect(report.kinds[0].all.right == 2)
    #expect(report.kinds[0].all.all == 5)
    #expect(report.kinds[0].languages.map(\.all) == [0, 5, 0], "en, nb, nn")
    #expect(report.weakest.map(\.name) == ["jobs.pay", "jobs.time"])
    #expect(report.weakest.map(\.part) == [1.0 / 3, 0.5])
    #expect(report.confusions.map(\.count) == [2, 1])
    #expect(report.confusions[0].from == "jobs.pay")
    #expect(report.confusions[0].to == "jobs.time")
    #expect(report.confusions[0].example.text == "c", "the one that is drawn most strongly")
    #expect(report.drawnAway.map(\.text) == ["c", "e", "b"])
  }

  @Test func aComparisonTellsWhatWasLostAndWonAndToWhom() {
    let before = [
      sample("a", "jobs.pay"), sample("b", "jobs.pay", to: "jobs.time", lead: 0.1), sample("c", "jobs.pay"),
      sample("d", "jobs.time"), sample("e", "jobs.time"), sample("old", "jobs.time"),
    ]
    let comparison = LeaveOneOutComparison(
      before: before,
      now: samples.map { sample in
        var sample = sample
        if sample.text == "b" { (sample.rival, sample.lead) = (nil, 0) }
        return sample
      }
    )
    #expect(comparison.common == 5)
    #expect(comparison.added == 1)
    #expect(comparison.removed == 1)
    #expect(comparison.lost.map(\.text) == ["c", "e"])
    #expect(comparison.won.map(\.text) == ["b"])
    #expect(comparison.takers.map(\.name) == ["border.food", "jobs.time"])
    #expect(comparison.changes.map(\.home) == ["jobs.time", "jobs.pay"])
    #expect(comparison.changes.map(\.lost) == [1, 1])
    #expect(comparison.changes.map(\.won) == [0, 1])
    #expect(comparison.changes.map(\.all) == [2, 3])
    #expect(comparison.isWorse)
    #expect(!LeaveOneOutComparison(before: before, now: before).isWorse)
  }

  @Test func aSampleThatWasAlwaysDrawnAwayIsNeitherLostNorWon() {
    let comparison = LeaveOneOutComparison(
      before: [sample("a", "jobs.pay", to: "jobs.time", lead: 0.1)],
      now: [sample("a", "jobs.pay", to: "border.food", lead: 0.1)]
    )
    #expect(comparison.lost.isEmpty)
    #expect(comparison.won.isEmpty)
  }
}
