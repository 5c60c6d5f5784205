import NIOCore
import Synchronization

/// The orderly end of a server, begun by whoever asks first: a signal, `server.stop`, or a long time without clients.
///
/// First the socket goes, so that the next client starts the next server; then requests in flight are finished.
final class Shutdown: Sendable {
  private struct State: ~Copyable {
    var hasBegun = false
    var socket: ListeningSocket?
    var listener: (any Channel)?
  }

  private let state: Mutex<State>
  private let connections: OpenConnections
  private let serviceManager: ServiceManager

  init(connections: OpenConnections, serviceManager: ServiceManager) {
    self.connections = connections
    self.serviceManager = serviceManager
    state = Mutex(State())
  }

  /// Takes charge of the socket and of the channel that listens on it.
  func takeCharge(of socket: consuming ListeningSocket, listener: any Channel) {
    var socket: ListeningSocket? = consume socket
    let hasBegun = state.withLock { state in
      state.socket = socket.take()
      state.listener = listener
      return state.hasBegun
    }
    // The lock goes after the socket, or a second server could find the path still taken.
    listener.closeFuture.whenComplete { _ in self.state.withLock { $0.socket = nil } }
    if hasBegun { leaveSocket() }
  }

  /// Begins to leave; nothing happens when that has begun already.
  func begin() {
    let isFirst = state.withLock { state in
      defer { state.hasBegun = true }
      return !state.hasBegun
    }
    guard isFirst else { return }
    serviceManager.tell(.stopping)
    leaveSocket()
    connections.depart()
  }

  /// Begins to leave, and returns once nothing listens any more.
  func beginAndLeaveSocket() async {
    begin()
    let listener = state.withLock { $0.listener }
    try? await listener?.closeFuture.get()
  }

  private func leaveSocket() {
    let listener = state.withLock { state in
      state.socket?.removePath()
      return state.listener
    }
    listener?.close(promise: nil)
  }
}
