import Client
import Wire

/// A conversation: reads a line, sends it with what the conversation remembers, prints the reply, until the person
/// leaves.
final class Chat {
  private let session: Session
  private let reader: any LineReader
  private let recall: Recall?
  private let completion: CompletionSource?
  private let opening: String?
  private var context: Context
  /// The names of the roles, by language, as far as they were asked for.
  private var roleNames: [Language: [String: String]] = [:]
  /// How the conversation ends if the person does nothing more: the first thing that went wrong with piped lines.
  private var status = ExitStatus.answered

  /// - Parameter opening: a command to begin with, instead of a welcome.
  init(
    session: Session,
    reader: any LineReader,
    role: String? = nil,
    opening: String? = nil,
    recall: Recall? = nil,
    completion: CompletionSource? = nil
  ) {
    self.session = session
    self.reader = reader
    self.recall = recall
    self.completion = completion
    self.opening = opening.map(Self.joined)
    context = Context(role: role)
    completion?.interrupt = reader.interrupt
    keepChosenLanguage()
  }

  func run() throws -> ExitStatus {
    if let opening {
      try open(with: opening)
    } else if reader.isInteractive {
      try welcome()
    }
    while true {
      try session.output.flush()
      switch try reader.readLine(prompt: prompt()) {
      case .endOfInput:
        if reader.isInteractive { try session.output.print([.empty]) }
        try tellOfOpenDocument()
        return status
      case .interrupted: continue
      case .notUnicode:
        complain(.badInput)
        session.tell(.notUnicode)
      case .tooLong:
        complain(.badInput)
        session.tell(.lineTooLong(limit: Limits().lineBytes))
      case .line(let line):
        if try answer(line) {
          try tellOfOpenDocument()
          return status
        }
      }
    }
  }

  private func welcome() throws {
    let language = session.language.language.rawValue
    let parameters = Welcome.Parameters(language: language, role: context.role)
    let answer = try session.server.call(Welcome.self, parameters, interruptedBy: reader.interrupt)
    try take(answer)
  }

  private func open(with line: String) throws {
    // A welcome would have told the language.
    context.language = session.language.language.rawValue
    let parameters = Say.Parameters(text: line, context: context)
    try take(session.server.call(Say.self, parameters, interruptedBy: reader.interrupt))
  }

  /// Pasted lines come as one, with their newlines inside.
  private static func joined(_ typed: String) -> String {
    String(typed.map { $0.isNewline ? " " : $0 })
  }

  /// - Returns: whether the conversation ends with the reply.
  private func answer(_ typed: String) throws -> Bool {
    var line = Self.joined(typed)
    while line.last?.isWhitespace ?? false { line.removeLast() }
    guard !line.isEmpty else { return false }
    let text = String(line.drop(while: \.isWhitespace))
    // What is answered about people and work is kept in the document, and nowhere else.
    let isAnswer = context.field != nil && !text.hasPrefix("/")
    if !isAnswer, recall?.add(line) ?? false { reader.remember(line) }
    let answer: Answer<Reply>
    do throws(ClientError) {
      let parameters = Say.Parameters(text: text, context: context)
      answer = try session.server.call(Say.self, parameters, interruptedBy: reader.interrupt)
    } catch {
      // Someone who types can try again; of a pipe only a bad line is passed over.
      guard reader.isInteractive || error.status == .badInput else { throw error }
      complain(error.status)
      // The terminal has shown ^C where the cursor stood.
      if error == .interrupted { session.tell("") }
      session.tell(error)
      return false
    }
    if answer.result.outcome == .rejected {
      complain(answer.result.fault.map { ExitStatus($0) } ?? ExitStatus(answer.result.outcome))
    }
    try take(answer)
    return answer.result.endsConversation ?? false
  }

  private func take(_ answer: Answer<Reply>) throws {
    let before = context
    context = answer.result.context
    remember(languageIn: before)
    keepChosenLanguage()
    session.language.language = language
    completion?.language = language
    _ = try session.show(answer)
    guard !session.printsJSON else { return }
    try session.output.print([.empty])
    if let file = answer.result.file { try save(file) }
  }

  /// Puts a file where the person is, or where they live if nothing can be written there.
  private func save(_ file: Reply.File) throws {
    let surroundings = session.surroundings
    let name = try ServedFile.checked(file.name)
    let folders = [surroundings.folder, surroundings.environment["HOME"] ?? ""].filter { $0.hasPrefix("/") }
    let path: String
    do throws(ServedFile.NotWritten) {
      path = try ServedFile.write(Array(file.text.utf8), name: name, into: folders)
    } catch {
      complain(.cannotKeep)
      return session.tell(.cannotWriteFile(path: error.path, reason: error.fault.reason))
    }
    // A path is to be copied, so that it stays on one line.
    try session.output.printUnwrapped(Message.fileWritten(path: path).text(in: language))
    try session.output.print([.empty])
  }

  /// Whoever leaves in the middle of a document is told that it is kept, and how to go on.
  private func tellOfOpenDocument() throws(SinkFault) {
    guard reader.isInteractive, let document = context.document else { return }
    try session.output.print(Message.documentStays(document).text(in: language))
  }

  /// Keeps a language that the person chose just now for the next conversation.
  private func remember(languageIn before: Context) {
    guard reader.isInteractive, context.languageIsFixed == true,
      before.languageIsFixed != true || before.language != context.language
    else { return }
    LanguageFile.standard(environment: session.surroundings.environment)?.keep(language)
  }

  private func complain(_ fault: ExitStatus) {
    if !reader.isInteractive, status == .answered { status = fault }
  }

  /// A language named on the command line holds until the person chooses another.
  private func keepChosenLanguage() {
    guard session.language.isChosen, context.languageIsFixed == nil else { return }
    context.language = session.language.language.rawValue
    context.languageIsFixed = true
  }

  /// The language of the conversation so far.
  private var language: Language {
    context.language.flatMap(Language.init(rawValue:)) ?? session.language.language
  }

  private func prompt() -> SafeText {
    guard reader.isInteractive else { return "" }
    let end = session.typography.promptEnd
    // In a document others may answer than the one whose role was told.
    guard let state = context.document ?? context.role.map(name) else { return "veiviser \(end) " }
    return "veiviser (\(SafeText(state).oneLine)) \(end) "
  }

  private func name(of role: String) -> String {
    let language = language
    if roleNames[language] == nil,
      let answer = try? session.server.call(Roles.self, Roles.Parameters(language: language.rawValue))
    {
      roleNames[language] = Dictionary(answer.result.roles.map { ($0.role, $0.name) }) { first, _ in first }
    }
    return roleNames[language]?[role] ?? role
  }
}
