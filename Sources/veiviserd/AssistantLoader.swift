import Dialogue
import Dispatch
import Guidance
import Logging
import Routing
import Training
import Wire

/// Makes an assistant of what is in the rule base's folder now.
struct AssistantLoader: Sendable {
  let rules: String
  let cache: ModelCache
  let limits: Limits
  let logger: Logger

  /// Reads the rule base and its model, which is made first where it is not kept.
  ///
  /// - Throws: `InvalidRules` with every error.
  func load() throws(InvalidRules) -> Assistant {
    let base = try RuleBase.read(rules)
    let faults = CommandTable.check(base)
    guard faults.isEmpty else { throw InvalidRules(diagnostics: faults) }
    return Assistant(base: base, model: model(of: base), limits: limits)
  }

  /// Loads on a thread of its own: learning takes seconds, and the threads of tasks are for answering.
  func loadInBackground() async throws -> Assistant {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(with: Result { try load() })
      }
    }
  }

  private func model(of base: RuleBase) -> Model {
    if let model = cache.model(for: base.hash) { return model }
    logger.notice("learning from the samples", metadata: ["samples": "\(base.sampleCount)"])
    let model = Trainer().train(base)
    do {
      try cache.keep(model)
    } catch {
      logger.warning("the model cannot be kept, so the next start learns it again: \(error)")
    }
    return model
  }
}
