package import Guidance
package import Routing
import Training

/// The project's own rule base and its model, read and learned once for all tests.
package enum ProjectRules {
  /// The folder `Prompts` of this checkout.
  package static let folder = root + "/Prompts"

  /// The root of this checkout.
  package static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  private static let inspected = RuleBase.inspect(folder)

  package static let diagnostics = inspected.diagnostics

  package static let base: Result<RuleBase, InvalidRules> =
    inspected.base.map { .success($0) }
    ?? .failure(InvalidRules(diagnostics: inspected.diagnostics))

  package static let model: Result<Model, InvalidRules> = base.map { Trainer().train($0) }
}
