import Client
import Wire

/// What a subcommand works with: the server, the two streams of output, and the person's language.
final class Session {
  let surroundings: Surroundings
  /// Follows the conversation where one is held.
  var language: LanguageChoice
  let printsJSON: Bool
  /// Answers.
  let output: Screen
  /// Messages.
  let diagnostics: Screen
  let typography: Typography
  private let settings: Settings
  /// The way to the server, which is started when none answers unless `--no-autostart` forbids it.
  private(set) lazy var server = link(startsServer: settings.startsServer)

  init(settings: Settings, surroundings: Surroundings) {
    self.settings = settings
    self.surroundings = surroundings
    printsJSON = settings.printsJSON
    language = LanguageChoice(option: settings.language, environment: surroundings.environment)
    typography = Typography(environment: surroundings.environment)
    output = Screen(
      sink: surroundings.output,
      usesColor: settings.color.usesColor(
        isTerminal: surroundings.outputIsTerminal,
        environment: surroundings.environment
      ),
      columns: surroundings.columns
    )
    diagnostics = Screen(
      sink: surroundings.diagnostics,
      usesColor: settings.color.usesColor(
        isTerminal: surroundings.diagnosticsIsTerminal,
        environment: surroundings.environment
      ),
      columns: surroundings.columns
    )
  }

  /// Where the server listens.
  func socket() throws(SocketError) -> SocketPath {
    try SocketPath.resolve(
      option: settings.socket,
      environment: surroundings.environment,
      userIdentifier: surroundings.userIdentifier,
      isDirectory: SocketDirectory.isDirectory
    )
  }

  /// The way to the server at the socket of this run.
  func link(startsServer: Bool) -> ServerLink {
    // What is needed is taken now, so that the link and this session do not keep each other alive.
    let servers = surroundings.servers
    let notices = surroundings.diagnosticsIsTerminal ? startNotices : []
    let socket: SocketPath
    do throws(SocketError) {
      socket = try self.socket()
    } catch {
      return ServerLink { _ throws(ClientError) in throw .socket(error) }
    }
    return ServerLink { interrupt throws(ClientError) in
      try servers.connect(
        ConnectionRequest(socket: socket, startsServer: startsServer, interrupt: interrupt, notices: notices)
      )
    }
  }

  private var startNotices: [StartNotice] {
    func notice(_ message: Message, after wait: Duration) -> StartNotice {
      let lines = TextWrap.lines(message.text(in: language.language), .dim, width: diagnostics.width)
      return StartNotice(after: wait, bytes: diagnostics.bytes(of: lines))
    }
    return [notice(.startingServer, after: .milliseconds(500)), notice(.learning, after: .seconds(3))]
  }

  /// Tells the person something beside the answer. A message that cannot be written is given up.
  func tell(_ message: Message, _ style: Style = .plain) {
    tell(message.text(in: language.language), style)
  }

  func tell(_ text: SafeText, _ style: Style = .plain) {
    try? diagnostics.print(text, style)
    try? diagnostics.flush()
  }

  /// Tells what a fault means for the person.
  func tell(_ fault: ClientError) {
    for (text, style) in fault.messages(in: language.language) { tell(text, style) }
  }

  /// Warns when the socket could lie in a better place.
  func warnOfSocketOnDisk() {
    if let socket = try? socket(), socket.origin == .stateDirectory { tell(.socketOnDisk(socket.path), .dim) }
  }

  /// Prints a result: as it came with `--json`, else laid out by `layout` for the width of the output.
  func show<Result>(
    _ answer: Answer<Result>,
    layout: (Result, Int) -> [StyledLine]
  ) throws(SinkFault) {
    if printsJSON {
      try output.print(json: answer.json)
    } else {
      try output.print(layout(answer.result, output.width))
    }
  }

  /// Prints a list and tells how a command ends with it: an empty one is nothing that matched.
  func list<Result>(
    _ answer: Answer<Result>,
    isEmpty: (Result) -> Bool,
    layout: (Result, Int) -> [StyledLine]
  ) throws(SinkFault) -> ExitStatus {
    let isEmpty = isEmpty(answer.result)
    if isEmpty { tell(.nothingListed) }
    if printsJSON || !isEmpty { try show(answer, layout: layout) }
    return isEmpty ? .nothingMatched : .answered
  }

  /// Prints a reply and tells how a command ends with it.
  func show(_ answer: Answer<Reply>) throws(SinkFault) -> ExitStatus {
    try show(answer) { reply, width in ReplyRenderer(width: width, typography: typography).lines(reply) }
    return ExitStatus(answer.result.outcome)
  }
}
