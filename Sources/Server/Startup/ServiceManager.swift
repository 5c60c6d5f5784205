import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Tells systemd how the server fares (sd_notify(3)); nothing happens when systemd did not start it.
package struct ServiceManager: Sendable {
  package enum State: Sendable, Equatable {
    case ready, reloading, stopping
  }

  private let socket: String?

  package init(environment: [String: String]) {
    socket = environment["NOTIFY_SOCKET"].flatMap { $0.isEmpty ? nil : $0 }
  }

  package func tell(_ state: State) {
    guard let socket else { return }
    _ = UnixSocket.sendDatagram(Self.message(of: state, monotonicMicroseconds: Self.now()), to: socket)
  }

  /// The datagram; `Type=notify-reload` wants the time with `RELOADING=1`.
  package static func message(of state: State, monotonicMicroseconds: UInt64) -> String {
    switch state {
    case .ready: "READY=1"
    case .reloading: "RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds)"
    case .stopping: "STOPPING=1"
    }
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
  }
}
