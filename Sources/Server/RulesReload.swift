package import Dialogue
package import Logging
import Synchronization
package import Wire

/// Reads the rule base anew, one reading at a time, and keeps the old one when the new has errors.
package final class RulesReload: Sendable {
  private let current: CurrentAssistant
  private let read: @Sendable () async throws -> Assistant
  private let serviceManager: ServiceManager
  private let logger: Logger
  /// The reading begun last, after which the next one starts.
  private let latest = Mutex<Task<Void, Never>?>(nil)

  package init(
    current: CurrentAssistant,
    serviceManager: ServiceManager,
    logger: Logger,
    read: @escaping @Sendable () async throws -> Assistant
  ) {
    self.current = current
    self.serviceManager = serviceManager
    self.logger = logger
    self.read = read
  }

  /// Reads the rule base as it is after this call, waiting for a reading under way first.
  ///
  /// - Throws: ``WireError`` of the kind `invalidRules` with the findings; `shuttingDown` when the task is cancelled.
  package func run() async throws(WireError) -> ServerReload.Result {
    let (outcomes, continuation) = AsyncStream.makeStream(of: Result<ServerReload.Result, WireError>.self)
    // A task of its own, so that a server which leaves need not wait for a reading that cannot be broken off.
    latest.withLock { latest in
      let previous = latest
      latest = Task {
        await previous?.value
        continuation.yield(await readOnce())
        continuation.finish()
      }
    }
    for await outcome in outcomes { return try outcome.get() }
    throw WireError(.shuttingDown, "The server left before the rule base was read.")
  }

  private func readOnce() async -> Result<ServerReload.Result, WireError> {
    serviceManager.tell(.reloading)
    defer { serviceManager.tell(.ready) }
    do {
      let assistant = try await read()
      current.replace(with: assistant)
      logger.info("rule base read", metadata: ["topics": "\(assistant.topicCount)", "hash": "\(assistant.rulesHash)"])
      return .success(ServerReload.Result(rulesHash: assistant.rulesHash, topics: assistant.topicCount))
    } catch {
      let findings = Self.findings(of: error)
      current.keep(findings: findings)
      logger.error("rule base not taken", metadata: ["findings": .array(findings.map { .string($0) })])
      let message = "The rule base has errors; the one read before goes on answering."
      return .failure(WireError(.invalidRules, message, details: findings))
    }
  }

  /// One finding a line, such as `path:line:column: message`.
  private static func findings(of error: any Error) -> [String] {
    if let error = error as? WireError { return error.details.isEmpty ? [error.message] : error.details }
    return String(describing: error).split(separator: "\n").map(String.init)
  }
}
