package import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the rule base anew on SIGHUP.
package struct HangupReload: Service {
  private let server: Server
  private let logger: Logger

  package init(server: Server, logger: Logger) {
    self.server = server
    self.logger = logger
  }

  package func run() async throws {
    for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
      logger.info("SIGHUP: reading the rule base anew")
      // Findings are logged and told by server.info; and a shutdown does not wait for a long reading.
      _ = try? await cancelWhenGracefulShutdown { try await server.reload() }
    }
  }
}
