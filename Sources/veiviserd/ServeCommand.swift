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

  @OptionGroup var documents: DocumentsOptions

  @Option(help: ArgumentHelp("Leave after this many seconds without clients; 0 for never.", valueName: "seconds"))
  var idleExit = 0

  @Flag(help: "Start without the rule files that have errors, and name them.")
  var lenient = false

  @Option(help: ArgumentHelp("A descriptor to tell on when the server listens.", visibility: .hidden))
  var readyDescriptor: Int32?

  @Option(
    help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "level"),
    transform: logLevel(named:)
  )
  var logLevel = Logger.Level.info

  func validate() throws {
    guard idleExit >= 0 else { throw ValidationError("--idle-exit must be 0 or more.") }
  }

  func run() async throws {
    // Until the reload on SIGHUP is in place the signal would end the server, and the newest rules are being read anyway.
    signal(SIGHUP, SIG_IGN)
    StandardDescriptors.fill()
    let environment = ProcessInfo.processInfo.environment
    let logger = Logger(label: "veiviserd", level: logLevel)
    let ready = ReadyDescriptor(readyDescriptor)
    do {
      try await serve(environment: environment, ready: ready, logger: logger)
    } catch {
      ready.failed("\(error)")
      let line = Array("veiviserd: \(error)\n".utf8)
      _ = write(STDERR_FILENO, line, line.count)
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
    let (assistant, leftOut) = lenient ? try loader.loadSoundFiles() : (try loader.load(), [])
    let store = await documents.store(environment: environment, logger: logger)
    for error in leftOut { logger.warning("rule file left out", metadata: ["finding": "\(error)"]) }
    let server = Server(
      configuration: ServerConfiguration(
        socket: path,
        inheritedSocket: inherited,
        limits: limits,
        serviceManager: ServiceManager(environment: environment),
        readyDescriptor: ready
      ),
      assistant: assistant,
      findings: leftOut.map(\.description),
      reload: { try await loader.loadInBackground() },
      logger: logger,
      methods: MethodTable.standard(store, clock: .system)
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

/// The level that `--log-level` names.
private func logLevel(named name: String) throws -> Logger.Level {
  if let level = Logger.Level(rawValue: name) { return level }
  let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
  throw ValidationError("--log-level is \"\(name)\"; it may be \(levels).")
}

extension Logger {
  /// A logger that writes to standard error.
  init(label: String, level: Logger.Level) {
    self.init(label: label) { StreamLogHandler.standardError(label: $0) }
    logLevel = level
  }
}
