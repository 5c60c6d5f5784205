package import Dialogue
package import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization
package import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Answers the protocol on a Unix socket until it is told to stop or nobody has called for long enough.
///
/// `run()` returns when the server has left in order; a service group should then end as a whole.
package final class Server: Service {
  private let configuration: ServerConfiguration
  private let logger: Logger
  private let onListening: @Sendable () -> Void
  private let current: CurrentAssistant
  private let reloading: RulesReload
  private let methods: [Method]

  /// Answers are made on as many threads at once: more than a person with some scripts keeps busy.
  private static let mostThreads = 4

  /// - Parameters:
  ///   - assistant: what answers until the first reload.
  ///   - findings: what was wrong with files that it was made without; told by `server.info` until a reload succeeds.
  ///   - reload: reads the rule base anew; a thrown `WireError` tells its findings in `details`.
  ///   - methods: what is answered besides `server.…` and `rpc.discover`.
  ///   - onListening: called once clients can connect.
  package init(
    configuration: ServerConfiguration,
    assistant: Assistant,
    findings: [String] = [],
    reload: @escaping @Sendable () async throws -> Assistant,
    logger: Logger,
    methods: [Method],
    onListening: @escaping @Sendable () -> Void = {}
  ) {
    self.configuration = configuration
    self.logger = logger
    self.methods = methods
    self.onListening = onListening
    current = CurrentAssistant(assistant)
    if !findings.isEmpty { current.keep(findings: findings) }
    reloading = RulesReload(
      current: current,
      serviceManager: configuration.serviceManager,
      logger: logger,
      read: reload
    )
  }

  /// Reads the rule base anew, as `server.reload` does.
  ///
  /// - Throws: ``WireError`` with the findings; the assistant in use then stays.
  package func reload() async throws(WireError) -> ServerReload.Result {
    try await reloading.run()
  }

  /// Listens and serves. A task that is cancelled leaves in the same order as one that is shut down gracefully.
  ///
  /// - Throws: ``ServerError`` when it cannot listen.
  package func run() async throws {
    do {
      try await listenAndServe()
    } catch {
      configuration.readyDescriptor.failed(String(describing: error))
      throw error
    }
  }

  private func listenAndServe() async throws {
    let socket =
      if let inherited = configuration.inheritedSocket {
        try ListeningSocket(inherited: inherited)
      } else {
        try ListeningSocket(at: configuration.socket)
      }
    let threads = MultiThreadedEventLoopGroup(numberOfThreads: min(System.coreCount, Self.mostThreads))
    do {
      let connections = OpenConnections(limits: configuration.limits, eventLoop: threads.any())
      let shutdown = Shutdown(connections: connections, serviceManager: configuration.serviceManager)
      let listener = try await Listener.listen(on: socket.descriptor, limits: configuration.limits, threads: threads)
      shutdown.takeCharge(of: socket, listener: listener.channel)
      // Not a child task: cancellation then reaches it as a shutdown in order.
      let executors = EventLoopExecutors(of: threads)
      let serving = Task {
        try await serve(listener, executors: executors, connections: connections, shutdown: shutdown)
      }
      try await withTaskCancellationOrGracefulShutdownHandler {
        try await serving.value
      } onCancelOrGracefulShutdown: {
        shutdown.begin()
      }
    } catch {
      try? await threads.shutdownGracefully()
      throw error
    }
    try await threads.shutdownGracefully()
  }

  private func serve(
    _ listener: Listener.Channel,
    executors: EventLoopExecutors,
    connections: OpenConnections,
    shutdown: Shutdown
  ) async throws {
    // Also when accepting fails, so that no dead socket stays behind.
    defer { shutdown.begin() }
    let service = ConnectionService(
      dispatcher: dispatcher(connections: connections, shutdown: shutdown),
      connections: connections,
      onIdle: { shutdown.begin() }
    )
    connections.watchIdleness { shutdown.begin() }
    logger.info("listening", metadata: ["socket": "\(configuration.socket.path)", "pid": "\(getpid())"])
    configuration.readyDescriptor.ready()
    configuration.serviceManager.tell(.ready)
    onListening()

    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await withThrowingDiscardingTaskGroup { tasks in
          try await listener.executeThenClose { arrivals in
            for try await arrival in arrivals {
              let executor = executors[arrival.channel.channel.eventLoop]
              tasks.addTask(executorPreference: executor) { await service.serve(arrival) }
            }
          }
        }
      }
      group.addTask { [patience = configuration.patience] in
        try? await listener.channel.closeFuture.get()
        try? await Task.sleep(for: patience)
      }
      // Whichever ends first, all connections being done or the patience with them, ends the other.
      try await group.next()
      group.cancelAll()
    }
    logger.info("left", metadata: ["socket": "\(configuration.socket.path)"])
  }

  private func dispatcher(connections: OpenConnections, shutdown: Shutdown) -> Dispatcher {
    let counts = ServerCounts()
    let methods = MethodTable(
      methods + [
        .serverInfo(current: current, counts: counts, limits: configuration.limits) { connections.count },
        .serverReload(reloading),
        .serverStop { await shutdown.beginAndLeaveSocket() },
      ]
    )
    return Dispatcher(methods: methods, current: current, counts: counts, limits: configuration.limits)
  }
}
