import NIOCore
import Synchronization
import Wire

/// The connections that are open, and the rule for how many may be.
final class OpenConnections: Sendable {
  enum Admission: Sendable {
    case served
    /// Told why, then closed.
    case refused(WireError)
    /// Closed without a word: so many are being refused that telling them would only keep descriptors open.
    case dropped
  }

  private struct State {
    var served: [ObjectIdentifier: any Channel] = [:]
    var refused = 0
    var isLeaving = false
    var idleTimer: Scheduled<Void>?
  }

  private let limits: Limits
  private let eventLoop: any EventLoop
  private let state = Mutex(State())

  /// - Parameter eventLoop: where the time without connections is measured.
  init(limits: Limits, eventLoop: any EventLoop) {
    self.limits = limits
    self.eventLoop = eventLoop
  }

  /// The number of connections that are served.
  var count: Int { state.withLock { $0.served.count } }

  /// Decides about a new connection; each that is not dropped is to be given back with ``close(_:)``.
  func admit(_ channel: any Channel, refusal: WireError?) -> Admission {
    state.withLock { state in
      if let error = refusal ?? shortage(in: state) {
        guard state.refused < limits.connections else { return .dropped }
        state.refused += 1
        return .refused(error)
      }
      state.served[ObjectIdentifier(channel)] = channel
      state.idleTimer?.cancel()
      state.idleTimer = nil
      return .served
    }
  }

  /// Forgets a connection that has ended, and starts the clock when it was the last.
  func close(_ channel: any Channel, onIdle: @escaping @Sendable () -> Void) {
    state.withLock { state in
      guard state.served.removeValue(forKey: ObjectIdentifier(channel)) != nil else {
        state.refused -= 1
        return
      }
      startClock(in: &state, onIdle: onIdle)
    }
  }

  /// Calls `onIdle` once there has been no connection for as long as the limits say.
  func watchIdleness(onIdle: @escaping @Sendable () -> Void) {
    state.withLock { startClock(in: &$0, onIdle: onIdle) }
  }

  /// Tells every connection to answer what it has taken and then to close; later ones are refused.
  func depart() {
    let channels = state.withLock { state in
      state.isLeaving = true
      state.idleTimer?.cancel()
      state.idleTimer = nil
      return Array(state.served.values)
    }
    for channel in channels { channel.pipeline.fireUserInboundEventTriggered(DepartureGate.Departure()) }
  }

  private func shortage(in state: borrowing State) -> WireError? {
    if state.isLeaving {
      return WireError(.shuttingDown, "The server is leaving. Connect again to reach the next one.")
    }
    guard state.served.count >= limits.connections else { return nil }
    return WireError(.busy, "All \(limits.connections) connections are taken. Close one, or try again in a moment.")
  }

  private func startClock(in state: inout State, onIdle: @escaping @Sendable () -> Void) {
    guard limits.serverIdleSeconds > 0, !state.isLeaving, state.served.isEmpty else { return }
    state.idleTimer?.cancel()
    state.idleTimer = eventLoop.scheduleTask(in: .seconds(Int64(limits.serverIdleSeconds))) { [weak self] in
      if self?.count == 0 { onIdle() }
    }
  }
}
