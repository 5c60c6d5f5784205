import Training

/// What leaving samples out told, in words and tables.
struct LeaveOneOutText {
  let report: LeaveOneOutReport
  let changes: LeaveOneOutComparison?
  /// What is compared with, by name.
  let before: String
  /// How many samples are listed at once.
  let most: Int

  var text: String {
    var lines = shares + weakest + confusions
    lines += ["", "Drawn away most strongly, \(min(most, report.drawnAway.count)) of \(report.drawnAway.count)"]
    lines += list(report.drawnAway)
    if let changes { lines += self.lines(changes) }
    return Self.plain(lines.joined(separator: "\n"))
  }

  private var shares: [String] {
    let languages = report.kinds.first?.languages.map(\.name) ?? []
    let rows = report.kinds.map { kind in
      [kind.all.name, Self.percent(kind.all)] + kind.languages.map(Self.percent) + ["\(kind.all.all)"]
    }
    return ["Left out in turn, so many samples still go where they belong:"]
      + Self.table([["", "all"] + languages + ["samples"]] + rows)
      + ["  (A border's sample belongs to any border: all of them refuse.)"]
  }

  private var weakest: [String] {
    ["", "Weakest topics"]
      + Self.table(report.weakest.map { [$0.name, Self.percent($0), "\($0.right) of \($0.all)"] })
  }

  private var confusions: [String] {
    let pairs = report.confusions.map { pair in
      [Self.right("\(pair.count)", width: 4) + "  \(pair.from) → \(pair.to)", "      such as " + line(pair.example)]
    }
    return ["", "Most confused"] + pairs.flatMap(\.self)
  }

  private func list(_ samples: [LeftOut]) -> [String] { samples.prefix(most).map { "  " + line($0) } }

  private func line(_ sample: LeftOut) -> String {
    let told = "\(sample.path):\(sample.line): «\(sample.text)»"
    guard let rival = sample.rival else { return told }
    return told + " goes to \(rival), ahead by \((Double(sample.lead) * 100).rounded() / 100)"
  }

  private func lines(_ changes: LeaveOneOutComparison) -> [String] {
    var lines = [
      "", "Since \(before): \(changes.lost.count) lost, \(changes.won.count) won of \(changes.common) samples in both",
      "  (\(changes.added) are new and \(changes.removed) gone.)",
    ]
    if !changes.changes.isEmpty {
      let rows = changes.changes.map { [$0.home, "\($0.lost)", "\($0.won)", "\($0.all)"] }
      lines += Self.table([["", "lost", "won", "samples"]] + rows)
    }
    if !changes.lost.isEmpty {
      let takers = changes.takers.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
      lines += ["", "Lost, \(min(most, changes.lost.count)) of \(changes.lost.count); they go to \(takers)"]
      lines += list(changes.lost)
    }
    if !changes.won.isEmpty {
      lines += ["", "Won, \(min(most, changes.won.count)) of \(changes.won.count)"] + list(changes.won)
    }
    return lines
  }

  private static func percent(_ share: LeaveOneOutReport.Share) -> String {
    share.all > 0 ? "\((share.part * 1000).rounded() / 10) %" : "–"
  }

  /// The first column to the left, figures to the right.
  private static func table(_ rows: [[String]]) -> [String] {
    let columns = rows.first?.indices ?? 0..<0
    let widths = columns.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      "  "
        + row.enumerated().map { column, text in
          column == 0
            ? text + String(repeating: " ", count: widths[0] - text.count) : Self.right(text, width: widths[column])
        }.joined(separator: "  ")
    }
  }

  private static func right(_ text: String, width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 0)) + text
  }

  /// Without what could steer a terminal; line ends stay.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 != "\n" && $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
      )
    )
  }
}
