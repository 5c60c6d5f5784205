/// Two runs side by side, in words and tables.
package struct ComparisonReport {
  private let comparison: Comparison
  private let name: String

  /// From here on a difference is hardly noise: the usual level of tests.
  private static let unlikely = 0.05
  /// From here on a difference is nothing to build on.
  private static let likely = 0.2

  /// - Parameter name: what the run before is called.
  package init(_ comparison: Comparison, name: String) {
    self.comparison = comparison
    self.name = name
  }

  package var text: String {
    var report = TextReport()
    report.add("Against \(name)")
    addOrigins(to: &report)
    if comparison.common > 0 {
      addDifferences(to: &report)
      add("Better", comparison.better, to: &report)
      add("Worse", comparison.worse, to: &report)
      add("Other than before, neither better nor worse", comparison.other, to: &report)
    }
    return report.text
  }

  private func addOrigins(to report: inout TextReport) {
    let (before, now) = (comparison.rulesHashBefore, comparison.rulesHashNow)
    report.add(
      before == now
        ? "Both runs asked the rule base \(now): what differs comes from the program."
        : "Rule base \(before) before, \(now) now.",
      indent: 2
    )
    report.add(
      "Compared are the questions in both: \(comparison.common). New: \(comparison.new); vanished: \(comparison.vanished).",
      indent: 2
    )
    if comparison.relabelled > 0 {
      report.add(
        "\(comparison.relabelled) were labelled otherwise before; both runs are judged by the labels of now.",
        indent: 2
      )
    }
  }

  private func addDifferences(to report: inout TextReport) {
    report.begin("Figures before and now, in percent")
    let rows = comparison.differences.filter { $0.now.of > 0 }.map { difference in
      [
        difference.name.rawValue, Percent.text(difference.before), Percent.text(difference.now),
        Percent.difference(difference.before, difference.now), "\(difference.gained)", "\(difference.lost)",
        Percent.text(share: difference.chance), Self.remark(on: difference),
      ]
    }
    report.add(
      table: [["", "before", "now", "difference", "gained", "lost", "chance", "so"]] + rows,
      indent: 2
    )
    report.add(
      """
      gained, lost = questions that count for the figure now and did not before, and the other way round. chance = how \
      often in a hundred a change that helps as often as it harms gives a difference at least as large (sign test, exact). \
      Who tries twenty changes meets one under 5 by chance.
      """,
      indent: 2
    )
  }

  private static func remark(on difference: Comparison.Difference) -> String {
    if difference.gained + difference.lost == 0 { return "the same" }
    return if difference.chance < unlikely {
      "hardly noise"
    } else if difference.chance < likely {
      "maybe noise"
    } else {
      "likely noise"
    }
  }

  private func add(_ heading: String, _ changes: [Comparison.Change], to report: inout TextReport) {
    report.begin("\(heading): \(changes.count)")
    for change in changes {
      report.add("\(change.now.heading), before: \(change.before.verdict.rawValue)", indent: 2)
      report.add("«\(change.now.question.text)»", indent: 6)
      if change.now.question.isInScope {
        report.add("right: \(change.now.question.gold.joined(separator: ", "))", indent: 6)
      }
      report.add("before: \(change.before.understood.summary)", indent: 6)
      report.add("now: \(change.now.understood.summary)", indent: 6)
    }
  }
}
