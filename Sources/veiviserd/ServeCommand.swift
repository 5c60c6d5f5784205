import ArgumentParser
import Dialogue
import FoundationEssentials
import Glibc
import Guidance
import Logging
import Server
import ServiceLifecycle
import UnixSignals
import Wire

/// Answers on the socket until told to stop.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Answer on the socket (this is what happens without a subcommand)."
  )

  @Option(help: ArgumentHelp("The path of the socket.", valueName: "path"))
  var socket: String?

  @OptionGroup var rules: RulesOptions

  @Option(help: ArgumentHelp("Leave after this many seconds without clients; 0 for never.", valueName: "seconds"))
  var idleExit = 0

  @Option(help: ArgumentHelp("A descriptor to tell on when the server listens.", visibility: .hidden))
  var readyDescriptor: Int32?

  @Option(help: "trace, debug, info, notice, warning, error or critical.")
  var logLevel: Logger.Level = .info

  func validate() throws {
    guard idleExit >= 0 else { throw ValidationError("--idle-exit must be 0 or more.") }
  }

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    var logger = Logger(label: "veiviserd", factory: StreamLogHandler.standardError)
    logger.logLevel = logLevel
    let ready = ReadyDescriptor(readyDescriptor)
    do {
      try await serve(environment: environment, ready: ready, logger: logger)
    } catch {
      ready.failed("\(error)")
      FileHandle.standardError.write(Data("veiviserd: \(error)\n".utf8))
      throw ExitCode(error is InvalidRules || error is RulesNotFound ? EX_DATAERR : EX_UNAVAILABLE)
    }
  }

  private func serve(environment: [String: String], ready: ReadyDescriptor, logger: Logger) async throws {
    let path = try SocketPath.resolve(
      option: socket,
      environment: environment,
      userIdentifier: geteuid(),
      isDirectory: SocketDirectory.isDirectory
    )
    let inherited = try SocketActivation.descriptor(environment: environment, processIdentifier: getpid())
    let limits = Limits(serverIdleSeconds: idleExit)
    let loader = AssistantLoader(
      rules: try rules.rulesFolder(environment: environment),
      cache: rules.modelCache(environment: environment),
      limits: limits,
      logger: logger
    )
    let server = Server(
      configuration: ServerConfiguration(
        socket: path,
        inheritedSocket: inherited,
        limits: limits,
        serviceManager: ServiceManager(environment: environment),
        readyDescriptor: ready
      ),
      assistant: try loader.load(),
      reload: { try await loader.loadInBackground() },
      logger: logger
    )
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [
          .init(service: server, successTerminationBehavior: .gracefullyShutdownGroup),
          .init(service: HangupReload(server: server, logger: logger)),
        ],
        gracefulShutdownSignals: [.sigterm, .sigint],
        logger: logger
      )
    )
    try await group.run()
  }
}

extension Logger.Level: ExpressibleByArgument {}
