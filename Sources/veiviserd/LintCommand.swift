import ArgumentParser
import Dialogue
import FoundationEssentials
import Guidance

/// Checks a rule base.
struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check the rule base: format, names, translations, lengths, samples."
  )

  @Argument(help: "The folder of the rule base; left out: the one in use.")
  var path: String?

  @OptionGroup var rules: RulesOptions

  @Flag(help: "Print the findings as JSON.")
  var json = false

  private struct Finding: Encodable {
    var path: String
    var line: Int
    var column: Int
    var severity: String
    var message: String
  }

  func run() throws {
    var options = rules
    options.rules = path ?? rules.rules
    let folder = try options.rulesFolder(environment: ProcessInfo.processInfo.environment)
    let (base, diagnostics) = RuleBase.inspect(folder)
    // Below the folder as it was named, so that a terminal and an editor find the files.
    let findings = (diagnostics + (base.map { CommandTable.check($0) } ?? [])).sorted()
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

  private func summary(_ base: RuleBase?, findings count: Int) -> String {
    let findings = count == 1 ? "1 finding" : "\(count) findings"
    guard let base else { return findings }
    return """
      \(base.topics.count) topics, \(base.borders.count) borders, \(base.concepts.count) concepts, \
      \(base.sampleCount) samples, \(base.languages.count) languages: \(findings)
      """
  }
}
