import Dialogue
package import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Method {
  /// Tells what is running; `connections` counts those open now.
  package static func serverInfo(
    current: CurrentAssistant,
    counts: ServerCounts,
    limits: Limits,
    connections: @escaping @Sendable () -> Int
  ) -> Method {
    Method(ServerInfo.self) { _, assistant in
      ServerInfo.Result(
        name: "veiviserd",
        version: Version.program,
        protocolVersion: Version.wire,
        processIdentifier: Int(getpid()),
        uptimeSeconds: Int(counts.uptime.components.seconds),
        requests: counts.requests,
        connections: connections(),
        rules: assistant.rulesPath,
        rulesHash: assistant.rulesHash,
        topics: assistant.topicCount,
        samples: assistant.sampleCount,
        languages: assistant.languages,
        reloadFindings: current.reloadFindings,
        limits: limits
      )
    }
  }

  package static func serverReload(_ reload: RulesReload) -> Method {
    Method(ServerReload.self) { _, _ throws(WireError) in try await reload.run() }
  }

  /// Ends the server; the answer is still written, since it belongs to a request in flight.
  package static func serverStop(_ stop: @escaping @Sendable () async -> Void) -> Method {
    Method(ServerStop.self) { _, _ in
      await stop()
      return ServerStop.Result(processIdentifier: Int(getpid()))
    }
  }
}
