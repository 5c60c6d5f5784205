import Client

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The servers of this machine.
struct LocalServers: ServerAccess {
  /// Of this process; a server that is started gets the same.
  let environment: [String: String]

  func connect(_ request: ConnectionRequest) throws(ClientError) -> any ServerConnection {
    guard request.startsServer else { return try Connection(to: request.socket) }
    var notice: Task<Void, Never>?
    defer { notice?.cancel() }
    return try Autostart(environment: environment).connect(to: request.socket, interruptedBy: request.interrupt) {
      let notices = request.notices
      notice = Task.detached {
        await notices.tell(sleeping: { try await Task.sleep(for: $0) }) { bytes in
          try? DescriptorSink(STDERR_FILENO).write(bytes)
        }
      }
    }
  }

  func program() throws(ClientError) -> String {
    try ServerProgram.find(environment: environment, ownProgram: ServerProgram.ownProgram())
  }
}
