package import Client
import Wire

extension ClientError {
  /// What to tell the person, a line each.
  package func messages(in language: Language) -> [(text: SafeText, style: Style)] {
    let message: Message
    switch self {
    case .noServer(let path): message = .noServerRuns(socket: path)
    case .noServerProgram(let looked): message = .noServerProgram(looked: looked.joined(separator: ", "))
    case .startFailed(let reason, let log): message = .startFailed(reason, log: log)
    case .vanished: message = .connectionLost
    case .lostInDoubt: message = .connectionLostInDoubt
    case .timedOut(let seconds): message = .timedOut(seconds: seconds)
    case .foreignServer(let path, let user): message = .foreignServer(path: path, user: user)
    case .unreadable: message = .unreadableAnswer
    // What is wrong with a folder or a call of the system is said in English only.
    case .socket(let error): message = .noConnection(error.description)
    case .busy(let error), .refused(let error): return Self.messages(of: error, in: language)
    case .interrupted: return [(Message.waitInterrupted.text(in: language), .dim)]
    }
    return [(message.text(in: language), .plain)]
  }

  private static func messages(of error: WireError, in language: Language) -> [(text: SafeText, style: Style)] {
    let message: Message =
      switch error.kind {
      case .busy: .busy
      case .shuttingDown: .leaving
      case .unknownTopic: .unknownTopic
      case .invalidRules: .rulesRefused
      case .lineTooLong: .lineTooLong(limit: Limits().lineBytes)
      // Of a document it is its instrument that is gone, which the server tells.
      case .unknownInstrument where error.member != "document": .unknownInstrument
      case .unknownDocument: error.member == "revision" ? .unknownRevision : .unknownDocument
      // Without details it is the document as a whole that is wrong, which the server tells.
      case .invalidAnswers where !error.details.isEmpty: .invalidAnswers
      case .conflict: .conflict(error.message)
      case .damagedDocument: .damagedDocument(error.message)
      case .documentsUnavailable: .documentsUnavailable(error.message)
      default: .refused(error.message)
      }
    let suggestion = error.suggestion.map { (Message.didYouMean($0).text(in: language), Style.plain) }
    return [(message.text(in: language), .plain)] + (suggestion.map { [$0] } ?? [])
      + error.details.map { (SafeText($0), .plain) }
  }
}
