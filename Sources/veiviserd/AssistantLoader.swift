import Dialogue
import Dispatch
import Foundation
import Guidance
import Logging
import Routing
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
    // Parsing the rules takes longest, and does not keep every core busy all the time.
    let kept = Ahead { [rules, cache] in
      cache.model(for: RuleBase.hash(ofFilesIn: rules)).map { PreparedModel($0) }
    }
    // Only what was compared is learned from.
    let base = try RuleBase.read(rules) { kept.value?.model.rulesHash == $0 }
    return try assistant(of: base, kept: kept)
  }

  /// Reads what is sound of the rule base, and its model, which is kept by the hash of the files in use.
  ///
  /// - Returns: the assistant, and the errors in the files that were left out.
  /// - Throws: `InvalidRules` when too little is sound.
  func loadSoundFiles() throws(InvalidRules) -> (assistant: Assistant, errors: [Diagnostic]) {
    let (base, errors) = try RuleBase.readSoundFiles(rules)
    return (try assistant(of: base, isWhole: errors.isEmpty), errors)
  }

  private func assistant(
    of base: RuleBase,
    isWhole: Bool = true,
    kept: Ahead<PreparedModel?>? = nil
  ) throws(InvalidRules) -> Assistant {
    let faults = CommandTable.check(base)
    guard faults.isEmpty else { throw InvalidRules(diagnostics: faults) }
    if let kept = kept?.value, kept.model.rulesHash == base.hash {
      return Assistant(base: base, model: kept, limits: limits)
    }
    return Assistant(base: base, model: model(of: base, learnsApart: isWhole), limits: limits)
  }

  /// Loads on a thread of its own: learning takes seconds, and the threads of tasks are for answering.
  func loadInBackground() async throws -> Assistant {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global(qos: .utility).async {
        continuation.resume(with: Result { try load() })
      }
    }
  }

  /// - Parameter learnsApart: whether another process, which reads the whole folder, would learn from the same files.
  private func model(of base: RuleBase, learnsApart: Bool) -> Model {
    if let model = cache.model(for: base.hash) { return model }
    logger.notice("learning from the samples", metadata: ["samples": "\(base.sampleCount)"])
    if learnsApart, let model = learnApart(base) { return model }
    return cache.learn(base) { error in
      logger.warning("the model cannot be kept, so the next start learns it again: \(error)")
    }
  }

  /// Has another process of this program learn and keep the model: the memory that learning takes, several times that of
  /// answering, goes with it.
  ///
  /// - Returns: nil when that cannot be done, for want of a place to keep models for example.
  private func learnApart(_ base: RuleBase) -> Model? {
    guard let folder = cache.folder else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe")
    process.arguments = ["train", "--rules", base.path, "--models", folder]
    process.standardOutput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    process.waitUntilExit()
    return process.terminationStatus == 0 ? cache.model(for: base.hash) : nil
  }
}
