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

  @OptionGroup var leaveOneOut: LeaveOneOutOptions

  @Flag(help: "Print the findings as a JSON list; with --samples an object with findings and samples.")
  var json = false

  private struct Finding: Encodable {
    var path: String
    var line: Int
    var column: Int
    var severity: String
    var message: String
  }

  private struct Whole: Encodable {
    var findings: [Finding]
    var samples: LeaveOneOutReport?
    var changes: LeaveOneOutComparison?
  }

  func validate() throws {
    if let today, StaleDates(today: today) == nil {
      throw ValidationError("--today must be a year and a month, such as 2026-11.")
    }
    if filesOnly, leaveOneOut.samples { throw ValidationError("--files-only asks no samples, and --samples does.") }
  }

  func run() throws {
    var options = rules
    options.rules = path ?? rules.rules
    let folder = try options.rulesFolder(environment: ProcessInfo.processInfo.environment)
    let before = try leaveOneOut.samplesBefore()
    let (base, diagnostics) = RuleBase.inspect(folder)
    // Below the folder as it was named, so that a terminal and an editor find the files.
    let named = options.rules ?? folder
    let findings = (diagnostics + (base.map { check($0, diagnostics) } ?? [])).sorted().map { $0.below(named) }
    var leftOut: LeaveOneOutText?
    if leaveOneOut.samples, let base, Self.canBeLearned(diagnostics) {
      leftOut = try leaveOneOut.leaveOut(base, folder: named, before: before)
    }
    if json {
      try printJSON(findings, leftOut)
    } else {
      for finding in findings { print(finding) }
      print(summary(base, findings: findings.count))
      if leaveOneOut.samples { print("\n" + (leftOut?.text ?? "No sample was left out: mend the errors first.")) }
    }
    if !findings.isEmpty || leftOut?.changes?.isWorse == true { throw ExitCode(1) }
  }

  private func printJSON(_ findings: [Diagnostic], _ leftOut: LeaveOneOutText?) throws {
    let list = findings.map {
      Finding(
        path: $0.location.path,
        line: $0.location.line,
        column: $0.location.column,
        severity: $0.severity.rawValue,
        message: $0.message
      )
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data =
      leaveOneOut.samples
      ? try encoder.encode(Whole(findings: list, samples: leftOut?.report, changes: leftOut?.changes))
      : try encoder.encode(list)
    print(String(decoding: data, as: UTF8.self))
  }

  /// What the files do not tell each for itself.
  private func check(_ base: RuleBase, _ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let dates = StaleDates(today: today ?? Date().formatted(.iso8601.year().month()))
    var findings =
      CommandTable.check(base) + SharedForms.findings(in: base) + (dates?.findings(in: base) ?? [])
      + HardAnswers.findings(in: base)
    if !filesOnly, Self.canBeLearned(diagnostics) {
      let cache = rules.modelCache(environment: ProcessInfo.processInfo.environment)
      // A model that cannot be kept is only learned again the next time.
      findings += SampleRouting(base: base, model: cache.model(of: base) { _ in }).findings()
    }
    return findings
  }

  /// What is learned from faulty files would tell of the faults and not of the samples.
  private static func canBeLearned(_ diagnostics: [Diagnostic]) -> Bool {
    !diagnostics.contains { $0.severity == .error }
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
