import ArgumentParser
import FoundationEssentials
import Guidance

/// Counts what a rule base holds.
struct CountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract:
      "Count topics and samples by area and language, borders, crossroads, instruments, roles and sources."
  )

  @Argument(help: "The folder of the rule base; left out: the one in use.")
  var path: String?

  @OptionGroup var rules: RulesOptions

  func run() throws {
    var options = rules
    options.rules = path ?? rules.rules
    let base = try RuleBase.read(try options.rulesFolder(environment: ProcessInfo.processInfo.environment))
    let languages = base.languages.map(\.code)
    var rows = [["area", "topics"] + languages.map { "samples \($0)" }]
    for area in base.areas {
      rows.append(row(area.id, base.topics.filter { $0.area == area.id }, languages))
    }
    rows.append(row("all", base.topics, languages))
    for line in Self.table(rows) { print(line) }
    print()
    let kinds = Border.Kind.allCases.map { kind in "\(base.borders.count { $0.kind == kind }) \(kind.rawValue)" }
    let ofBorders = base.borders.reduce(0) { $0 + $1.samples.count }
    print("\(base.borders.count) borders (\(kinds.joined(separator: ", "))) with \(ofBorders) samples")
    let ofCrossroads = base.crossroads.reduce(0) { $0 + $1.samples.count }
    print("\(base.crossroads.count) crossroads with \(ofCrossroads) samples")
    print("\(base.topics.reduce(0) { $0 + $1.nearMisses.count }) near misses")
    let ofKinds = Instrument.Kind.allCases.map { kind in
      "\(base.instruments.count { $0.kind == kind }) \(kind.rawValue)"
    }
    print("\(base.instruments.count) instruments (\(ofKinds.joined(separator: ", ")))")
    let words = base.concepts.reduce(0) { $0 + $1.entries.values.reduce(0) { $0 + $1.count } }
    print(
      "\(base.roles.count) roles, \(base.concepts.count) concepts with \(words) words, \(base.sources.count) sources"
    )
  }

  private func row(_ name: String, _ topics: [Topic], _ languages: [LanguageCode]) -> [String] {
    [name, "\(topics.count)"]
      + languages.map { language in "\(topics.reduce(0) { $0 + ($1.texts[language]?.samples.count ?? 0) })" }
  }

  /// The first column to the left, figures to the right.
  private static func table(_ rows: [[String]]) -> [String] {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column == 0 ? text + space : space + text
      }.joined(separator: "  ")
    }
  }
}
