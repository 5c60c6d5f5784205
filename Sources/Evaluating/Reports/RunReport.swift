import Guidance

/// A run in words and tables, for those who look after the rule base.
package struct RunReport {
  private let run: Run

  /// So many pairs, and so many topics, are listed.
  private static let mostConfusions = 15
  private static let mostTopics = 10
  /// So many questions stand below each.
  private static let mostExamples = 2
  private static let mostMissed = 4

  package init(_ run: Run) {
    self.run = run
  }

  /// - Parameter listsErrors: whether every question that did not go right follows.
  package func text(listsErrors: Bool) -> String {
    var report = TextReport()
    let outside = run.asked.count { !$0.question.isInScope }
    report.add(
      """
      Asked: \(run.asked.count); in scope: \(run.asked.count - outside); nothing covers: \(outside); rule base: \
      \(run.rulesHash)
      """
    )
    addFigures(to: &report)
    addReliability(to: &report)
    addConfusions(to: &report)
    addTopics(to: &report)
    if listsErrors { addErrors(to: &report) }
    return report.text
  }

  private func addFigures(to report: inout TextReport) {
    report.begin("How they went, in percent")
    func row(_ name: String, _ asked: [AskedQuestion]) -> [String] {
      let figures = Figures(asked)
      return [name, "\(figures.questions)"] + Figures.Name.allCases.map { Percent.text(figures[$0]) }
    }
    var rows = [["", "questions"] + Figures.Name.allCases.map(\.rawValue), row("all", run.asked)]
    for groups in [run.byLanguage, run.byKind] where groups.map(\.name) != ["-"] {
      rows.append([""])
      rows += groups.map { row($0.name, $0.asked) }
    }
    report.add(table: rows, indent: 2)
    report.add(
      """
      Of questions in scope: right = answered with a right topic; offered = right, or asked back with a right topic among \
      the first three choices; wrong = answered with another topic; silent = told that there is nothing; language = answered in the \
      language of the label; first, three = the best topic, or one of the best three, is right before the thresholds \
      decide. Of the others: refused = told that there is nothing.
      """,
      indent: 2
    )
  }

  private func addReliability(to report: inout TextReport) {
    let reliability = Reliability(run.asked)
    report.begin("Confidence: what was told, and how often the best topic was right, in percent")
    let rows = reliability.bins.map { bin in
      [
        "\(bin.tenth * 10)–\(bin.tenth * 10 + 10)", "\(bin.questions)", "\(bin.outOfScope)",
        bin.meanConfidence.map { Percent.text(share: $0) } ?? "",
        Percent.text(Figures.Share(count: bin.right, of: bin.questions)),
      ]
    }
    report.add(table: [["told", "questions", "nothing covers", "mean told", "right"]] + rows, indent: 2)
    if let error = reliability.expectedError {
      report.add(
        """
        They are \(Percent.text(share: error)) points apart on average (expected calibration error). Where nothing covers \
        the question, no topic is right.
        """,
        indent: 2
      )
    }
  }

  private func addConfusions(to report: inout TextReport) {
    let all = Confusion.all(of: run.asked)
    report.begin("Taken for something else: right topic → what was answered, asked back first, or refused it")
    if all.isEmpty { report.add("None.", indent: 2) }
    for confusion in all.prefix(Self.mostConfusions) {
      let right = confusion.right.isEmpty ? "(nothing covers it)" : confusion.right.joined(separator: ", ")
      report.add("\(confusion.questions.count) × \(right) → \(confusion.taken ?? "(refused)")", indent: 2)
      for asked in confusion.questions.prefix(Self.mostExamples) {
        report.addCut("\(asked.question.id) «\(asked.question.text)»", indent: 6)
      }
    }
    addMore(than: Self.mostConfusions, of: all.count, to: &report)
  }

  private func addTopics(to report: inout TextReport) {
    let all = TopicRecord.all(of: run.asked).filter { !$0.missed.isEmpty }
    report.begin("Topics with the fewest right")
    if all.isEmpty { report.add("None: every question in scope is answered right.", indent: 2) }
    for record in all.prefix(Self.mostTopics) {
      report.add("\(record.right) of \(record.questions)  \(record.topic)", indent: 2)
      for asked in record.missed.prefix(Self.mostMissed) {
        report.addCut("\(asked.question.id) \(asked.verdict.rawValue): «\(asked.question.text)»", indent: 6)
      }
      if record.missed.count > Self.mostMissed {
        report.add("and \(record.missed.count - Self.mostMissed) more", indent: 6)
      }
    }
    addMore(than: Self.mostTopics, of: all.count, to: &report)
  }

  private func addMore(than shown: Int, of count: Int, to report: inout TextReport) {
    if count > shown { report.add("and \(count - shown) more: --json has them all.", indent: 2) }
  }

  private func addErrors(to report: inout TextReport) {
    let errors = run.errors
    report.begin("Not right, or not refused: \(errors.count)")
    for asked in errors {
      report.add(asked.heading, indent: 2)
      report.add("«\(asked.question.text)»", indent: 6)
      if asked.question.isInScope { report.add("right: \(asked.question.gold.joined(separator: ", "))", indent: 6) }
      report.add("best: \(asked.understood.summary)", indent: 6)
    }
  }
}

extension AskedQuestion {
  /// `D012 wrong, nb, typo, role mentor, after practice.section`
  var heading: String {
    let told = [
      question.language?.code, question.kind, question.role.map { "role \($0)" }, question.after.map { "after \($0)" },
    ]
    return (["\(question.id) \(verdict.rawValue)"] + told.compactMap(\.self)).joined(separator: ", ")
  }
}

extension Understood {
  /// Topics less probable than this are not worth a place beside better ones.
  private static let leastShown = 0.01

  /// The best topics with their confidence, and the border or crossroads that is more probable than they are.
  var summary: String {
    let shown = topics.prefix(1) + topics.dropFirst().filter { $0.confidence >= Self.leastShown }
    let topics = shown.map { "\($0.topic) \(Percent.whole($0.confidence))" }
    let best = topics.isEmpty ? "nothing is known of it" : topics.joined(separator: ", ")
    return best + ((crossroads ?? border).map { "; more probable is \($0)" } ?? "")
  }
}
