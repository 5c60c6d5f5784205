package import Client
import Wire

extension ClientError {
  /// Whether a new connection, perhaps to a new server, may get the answer.
  package var isMendedByReconnecting: Bool {
    switch self {
    case .vanished: true
    case .busy(let error): error.kind == .shuttingDown
    default: false
    }
  }

  /// How a command ends that got no answer for this reason.
  package var status: ExitStatus {
    switch self {
    case .noServer, .noServerProgram, .startFailed, .vanished, .foreignServer, .socket: .noServer
    case .timedOut: .busy
    case .interrupted: .interrupted
    case .unreadable: .protocolFault
    case .busy(let error), .refused(let error): ExitStatus(error.kind)
    }
  }
}
