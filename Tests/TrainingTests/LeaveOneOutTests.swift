import Guidance
import TestSupport
import Testing
import Training

@Suite struct LeaveOneOutTests {
  /// A small rule base with samples that stand at the wrong place, so that classes contradict each other.
  private func base(_ changes: [(file: String, from: String, to: String)] = []) throws -> RuleBase {
    var rules = SmallRuleBase()
    for change in changes { rules.files[change.file]?.replace(change.from, with: change.to) }
    return try #require(try rules.inspect().base)
  }

  private let contradictions = [
    (file: "topics/jobs/pay.yaml", from: "    - uten pay en\n", to: "    - uten nok hours hours en\n"),
    (file: "topics/jobs/time.yaml", from: "    - hvor tid nb\n", to: "    - hvor lite lønn nb\n"),
    (file: "borders/food.yaml", from: "    - nok suppe nn\n", to: "    - lite suppe og stund nn\n"),
    (file: "topics/jobs/time.yaml", from: "    - lite stund nn\n", to: "    - mye suppe nn\n"),
  ]

  /// Scores of a row for the first eight classes, learned anew from all other rows.
  private func scoresLearnedWithout(_ row: Int, _ set: TrainingSet) -> Lanes {
    let rows = (0..<Int32(set.matrix.rowCount)).filter { Int($0) != row }
    let sides = set.sides(ofBlock: 0)
    var solver = LinearSolver()
    solver.tolerance = 1e-4
    solver.mostRounds = 10_000
    var classifiers = Classifiers(set.matrix)
    solver.solve(LinearSolver.Problem(matrix: set.matrix, rows: rows, sides: sides), from: &classifiers, seed: 1)
    let background = Typicality.Background(set.matrix, rows: rows)
    Typicality(background, set.matrix, rows: rows, sides: sides, lanes: set.subjects(ofBlock: 0))
      .add(to: &classifiers.weights)
    return classifiers.scores(of: row, in: set.matrix)
  }

  @Test func scoresAreThoseOfLearningAnewWithoutTheSample() throws {
    let set = TrainingSet(try base(contradictions))
    let whole = WholeSolution(set)
    var moved = 0
    for number in 0..<set.counts.subjects {
      for start in stride(from: 0, to: set.matrix.rowCount, by: Lanes.scalarCount) {
        let rows = Array(start..<min(start + Lanes.scalarCount, set.matrix.rowCount))
        for (row, score) in zip(rows, whole.scores(leavingOut: rows, of: number)) {
          let anew = scoresLearnedWithout(row, set)[number]
          #expect(abs(score - anew) < 0.005, "\(set.examples[row]) for \(set.names[number])")
          let (before, reach) = whole.score(of: row, for: number)
          let bounds = set.examples[row].number == number ? (before - reach)...before : before...(before + reach)
          #expect(anew > bounds.lowerBound - 0.01 && anew < bounds.upperBound + 0.01)
          if abs(anew - before) > 0.05 { moved += 1 }
        }
      }
    }
    #expect(moved > 20, "otherwise leaving out would make no difference here")
  }

  @Test func everySampleGoesWhereLearningAnewSendsIt() throws {
    let base = try base(contradictions)
    let set = TrainingSet(base)
    let results = LeaveOneOut(base).results()
    #expect(results.count == base.sampleCount)
    for result in results {
      let row = try #require(
        set.examples.firstIndex { $0.sample?.text == result.text && set.names[$0.number] == result.home }
      )
      let scores = scoresLearnedWithout(row, set)
      let best = try #require((0..<set.counts.subjects).max { scores[$0] < scores[$1] })
      #expect((result.rival ?? result.home) == set.names[best], "\(result)")
    }
  }

  @Test func aSampleInTheWrongPlaceIsToldWithItsLine() throws {
    let text = "nok hours hours en"
    let base = try base([("topics/jobs/pay.yaml", "    - uten pay en\n", "    - \(text)\n")])
    let sample = try #require(base.topics[0].samples.first { $0.text == text })
    let result = try #require(LeaveOneOut(base).results().first { $0.text == text })
    #expect(result.home == "jobs.pay")
    #expect(result.rival == "jobs.time")
    #expect(result.lead > 0)
    #expect(result.path == sample.location.path)
    #expect(result.line == sample.location.line)
    #expect(result.language == "en")
  }

  /// Which border refuses is no matter.
  @Test func aSampleOfABorderComesHomeToAnyBorder() throws {
    var rules = SmallRuleBase()
    rules.files["borders/drink.yaml"] = rules.files["borders/food.yaml"]?
      .replacing("border.food", with: "border.drink").replacing("suppe", with: "brus")
    rules.files["borders/drink.yaml"]?.replace("    - nok brus nn\n", with: "    - nok suppe suppe nn\n")
    let base = try #require(try rules.inspect().base)
    #expect(LeaveOneOut(base).results().allSatisfy { $0.rival == nil })
  }

  @Test func resultsAreTheSameEveryTime() throws {
    let base = try base(contradictions)
    let first = LeaveOneOut(base).results()
    for _ in 0..<3 { #expect(LeaveOneOut(base).results() == first) }
  }
}
