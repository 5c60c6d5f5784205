package import Client
import Wire

extension ClientError {
  /// What to tell the person, a line each.
  package func messages(in language: Language) -> [(text: SafeText, style: Style)] {
    switch self {
    case .busy(let error), .refused(let error): Self.messages(of: error, in: language)
    case .interrupted: [(Message.waitInterrupted.text(in: language), .dim)]
    default: [(message.text(in: language), .plain)]
    }
  }

  private var message: Message {
    switch self {
    case .noServer(let path): .noServerRuns(socket: path)
    case .noServerProgram(let looked): .noServerProgram(looked: looked.joined(separator: ", "))
    case .startFailed(let message, let log): .startFailed(message, log: log)
    case .vanished: .connectionLost
    case .timedOut(let seconds): .timedOut(seconds: seconds)
    case .foreignServer(let path, let user): .foreignServer(path: path, user: user)
    case .unreadable: .unreadableAnswer
    // These two tell what is wrong with a folder or a call of the system, in English.
    case .socket(let error): .noConnection(error.description)
    case .busy(let error), .refused(let error): .refused(error.message)
    case .interrupted: .waitInterrupted
    }
  }

  private static func messages(of error: WireError, in language: Language) -> [(text: SafeText, style: Style)] {
    let message: Message =
      switch error.kind {
      case .busy: .busy
      case .shuttingDown: .leaving
      case .unknownTopic: .unknownTopic
      case .invalidRules: .rulesRefused
      case .lineTooLong: .lineTooLong(limit: Limits().lineBytes)
      default: .refused(error.message)
      }
    let suggestion = error.suggestion.map { (Message.didYouMean($0).text(in: language), Style.plain) }
    return [(message.text(in: language), .plain)] + (suggestion.map { [$0] } ?? [])
      + error.details.map { (SafeText($0), .plain) }
  }
}
