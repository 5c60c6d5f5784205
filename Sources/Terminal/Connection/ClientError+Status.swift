package import Client
import Wire

extension ClientError {
  /// How a command ends that got no answer for this reason.
  package var status: ExitStatus {
    switch self {
    case .noServer, .noServerProgram, .startFailed, .vanished, .lostInDoubt, .foreignServer, .socket: .noServer
    case .timedOut: .busy
    case .interrupted: .interrupted
    case .unreadable: .protocolFault
    case .busy(let error), .refused(let error): ExitStatus(error.kind)
    }
  }
}
