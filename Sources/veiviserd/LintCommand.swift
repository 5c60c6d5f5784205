import ArgumentParser
import Dialogue
import FoundationEssentials
import Guidance
import Routing
import Training

/// Checks a rule base.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check the rule base: format, names, translations, lengths, dates, and where its samples lead."
  )

  @Argument(help: "The folder of the rule base; left out: the one in use.")
  var path: String?

  @OptionGroup var rules: RulesOptions

  @Flag(help: "Check the files only: learn nothing, and ask no samples.")
  var filesOnly = false

  @Option(help: ArgumentHelp("The month that dates are compared with; left out: this one.", valueName: "YYYY-MM"))
  var today: String?

  @Flag(help: "Print the findings as JSON.")
  var json = false

  private struct Finding: Encodable {
    var path: String
    var line: Int
    var column: Int
    var severity: String
    var message: String
  }

  func validate() throws {
    if let today, StaleDates(today: today) == nil {
      throw ValidationError("--today must be a year and a month, such as 2026-11.")
    }
  }

  func run() throws {
    var options = rules
    options.rules = path ?? rules.rules
    let folder = try options.rulesFolder(environment: ProcessInfo.processInfo.environment)
    let (base, diagnostics) = RuleBase.inspect(folder)
    // Below the folder as it was named, so that a terminal and an editor find the files.
    let findings = (diagnostics + (base.map { check($0, diagnostics) } ?? [])).sorted()
      .map { $0.below(options.rules ?? folder) }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let list = findings.map {
        Finding(
          path: $0.location.path,
          line: $0.location.line,
          column: $0.location.column,
          severity: $0.severity.rawValue,
          message: $0.message
        )
      }
      print(String(decoding: try encoder.encode(list), as: UTF8.self))
    } else {
      for finding in findings { print(finding) }
      print(summary(base, findings: findings.count))
    }
    if !findings.isEmpty { throw ExitCode(1) }
  }

  /// What the files do not tell each for itself.
  private func check(_ base: RuleBase, _ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let dates = StaleDates(today: today ?? Date().formatted(.iso8601.year().month()))
    var findings =
      CommandTable.check(base) + SharedForms.findings(in: base) + (dates?.findings(in: base) ?? [])
      + HardAnswers.findings(in: base)
    // What is learned from faulty files would tell of the faults and not of the samples.
    if !filesOnly, !diagnostics.contains(where: { $0.severity == .error }) {
      let cache = rules.modelCache(environment: ProcessInfo.processInfo.environment)
      // A model that cannot be kept is only learned again the next time.
      findings += SampleRouting(base: base, model: cache.model(of: base) { _ in }).findings()
    }
    return findings
  }

  private func summary(_ base: RuleBase?, findings count: Int) -> String {
    let findings = count == 1 ? "1 finding" : "\(count) findings"
    guard let base else { return findings }
    return """
      \(base.topics.count) topics, \(base.borders.count) borders, \(base.crossroads.count) crossroads, \
      \(base.concepts.count) concepts, \(base.sampleCount) samples, \(base.languages.count) languages: \(findings)
      """
  }
}
