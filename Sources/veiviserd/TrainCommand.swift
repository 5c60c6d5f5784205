import ArgumentParser
import FoundationEssentials
import Guidance
import Routing

/// Makes the model of the rule base ahead of the first start.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Make the model of the rule base, and print what it gives on held-back samples."
  )

  @OptionGroup var rules: RulesOptions

  @Flag(help: "Make it anew even if it is kept.")
  var force = false

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let base = try RuleBase.read(try rules.rulesFolder(environment: environment))
    let cache = rules.modelCache(environment: environment)
    let model = try force ? cache.learn(base) { throw $0 } : cache.model(of: base) { throw $0 }
    print(summary(of: model))
    print(reliability(of: model.calibration))
    if let file = cache.calibrationFile(of: model.rulesHash), FileManager.default.fileExists(atPath: file) {
      print("thresholds and figures: \(file)")
    }
  }

  /// How often the best topic was right, by how probable it was told to be.
  private func reliability(of calibration: Calibration) -> String {
    func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
    let rows = calibration.reliability.map { bin in
      "  told \(percent(bin.told)): right \(percent(bin.right)) of \(bin.samples)"
    }
    return (["how sure the best topic was told to be, and how often it was right:"] + rows).joined(separator: "\n")
  }

  private func summary(of model: Model) -> String {
    let figures = model.calibration.figures
    func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
    return """
      rule base \(model.rulesHash): \(model.classes.count) classes, \(model.vocabulary.hashes.count) features, \
      \(model.weights.count) weights
      held-back samples (\(figures.samples)): right \(percent(figures.right)), offered \(percent(figures.offered)), \
      wrong \(percent(figures.wrong)), refused \(percent(figures.refused)), language \(percent(figures.language))
      sharpness \(model.calibration.sharpness), field threshold \(model.calibration.fieldThreshold), \
      margin threshold \(model.calibration.marginThreshold)
      """
  }
}
