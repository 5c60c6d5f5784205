/// Two runs question by question.
///
/// Questions are the same when text, role and topic before are. Both runs are judged by the labels of now, so that a
/// corrected label changes both and is no difference between them.
package struct Comparison: Sendable, Equatable {
  /// A question that was met twice, with another end.
  package struct Change: Sendable, Equatable {
    package var before: AskedQuestion
    package var now: AskedQuestion
  }

  /// One figure over the questions of both runs.
  package struct Difference: Sendable, Equatable {
    package var name: Figures.Name
    package var before: Figures.Share
    package var now: Figures.Share
    /// Questions that count now and did not before.
    package var gained: Int
    /// Questions that counted before and do not now.
    package var lost: Int

    /// How likely chance alone is to give a difference as large: 0…1.
    package var chance: Double { SignTest.chance(gained, lost) }
  }

  package let rulesHashBefore: String
  package let rulesHashNow: String
  /// Questions in both runs.
  package let common: Int
  /// Questions of this run only.
  package let new: Int
  /// Questions of the run before only.
  package let vanished: Int
  /// Questions in both runs whose right topics were labelled otherwise before.
  package let relabelled: Int
  package let differences: [Difference]
  package let better: [Change]
  package let worse: [Change]
  /// Neither better nor worse, but another verdict, or another topic that was answered or asked back with first.
  package let other: [Change]

  package init(before: Run, now: Run) {
    let old = Dictionary(before.asked.map { ($0.question.key, $0) }) { first, _ in first }
    var pairs: [Change] = []
    var relabelled = 0
    for asked in now.asked {
      guard let found = old[asked.question.key] else { continue }
      if Set(found.question.gold) != Set(asked.question.gold) { relabelled += 1 }
      pairs.append(Change(before: AskedQuestion(asked.question, found.understood), now: asked))
    }
    rulesHashBefore = before.rulesHash
    rulesHashNow = now.rulesHash
    common = pairs.count
    new = now.asked.count - pairs.count
    vanished = old.count - Set(pairs.map(\.now.question.key)).count
    self.relabelled = relabelled
    differences = Self.differences(of: pairs)
    better = pairs.filter { $0.now.verdict.grade > $0.before.verdict.grade }
    worse = pairs.filter { $0.now.verdict.grade < $0.before.verdict.grade }
    other = pairs.filter { $0.now.verdict.grade == $0.before.verdict.grade && $0.isTold }
  }

  private static func differences(of pairs: [Change]) -> [Difference] {
    let before = Figures(pairs.map(\.before))
    let now = Figures(pairs.map(\.now))
    return Figures.Name.allCases.map { name in
      Difference(
        name: name,
        before: before[name],
        now: now[name],
        gained: pairs.count { name.counts($0.now) == true && name.counts($0.before) == false },
        lost: pairs.count { name.counts($0.now) == false && name.counts($0.before) == true }
      )
    }
  }
}

extension Comparison.Change {
  /// Whether the person who asked sees the difference first of all.
  fileprivate var isTold: Bool {
    before.verdict != now.verdict || before.understood.firstTold != now.understood.firstTold
  }
}
