package import Wire

/// How the program ends, for scripts. Numbers from 64 on are those of sysexits.h; 128 + n is the shells' own number
/// for a program that signal n ended.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Answered, or asked back with choices.
  case answered = 0
  /// Nothing in the guidance fits; a list is empty; a name stands in no document.
  case nothingMatched = 1
  /// The command line is not understood.
  case usage = 64
  /// A topic, a role, a line, a file, a document or an answer that was given is not usable.
  case badInput = 65
  /// No server answers and none could be started.
  case noServer = 69
  /// A fault in Veiviser.
  case internalFault = 70
  /// Documents cannot be read or kept, or a file was not written: a full disk, a folder that is gone, a file that exists.
  case cannotKeep = 73
  /// The output could not be written, for example because the disk is full.
  case outputFailed = 74
  /// The server has too much to do, or is leaving; try again.
  case busy = 75
  /// Server and client do not understand each other.
  case protocolFault = 76
  /// Ended by Ctrl-C.
  case interrupted = 130
  /// Whoever read the output closed it.
  case closedPipe = 141

  /// How a command ends to which the server answered with an error.
  package init(_ kind: WireError.Kind) {
    switch kind {
    case .parse, .invalidRequest, .unknownMethod: self = .protocolFault
    case .invalidParameters, .lineTooLong, .nestedTooDeep, .unknownTopic, .invalidRules, .unknownInstrument,
      .unknownDocument, .invalidAnswers, .conflict, .damagedDocument:
      self = .badInput
    case .internalFault: self = .internalFault
    case .busy, .shuttingDown: self = .busy
    case .documentsUnavailable: self = .cannotKeep
    case .notPermitted: self = .noServer
    }
  }

  /// How a command ends whose question got this outcome.
  package init(_ outcome: Reply.Outcome) {
    switch outcome {
    case .answer, .clarify, .command, .dialogue: self = .answered
    case .unknown: self = .nothingMatched
    case .rejected: self = .badInput
    }
  }
}
