import Client
import FoundationEssentials
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The other end of a connection, which says and hears what a test wants.
final class FakeServer: Sendable {
  private let descriptor: CInt

  private init(descriptor: CInt) { self.descriptor = descriptor }

  /// A connection and its other end.
  static func pair(timeout: Duration = .seconds(20)) -> (client: Connection, server: FakeServer) {
    #if canImport(Glibc)
      let type = CInt(SOCK_STREAM.rawValue)
    #else
      let type = SOCK_STREAM
    #endif
    var ends: [CInt] = [-1, -1]
    _ = socketpair(AF_UNIX, type, 0, &ends)
    return (Connection(descriptor: ends[0], timeout: timeout), FakeServer(descriptor: ends[1]))
  }

  /// What has come and was not heard yet; waits for something to come. Empty at the end.
  func hear(upTo count: Int = 64 * 1024) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let heard = read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, heard)))
  }

  func say(_ text: String) { say(bytes: Array(text.utf8)) }

  func say(bytes: [UInt8]) {
    var said = 0
    while said < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        send(descriptor, buffer.baseAddress?.advanced(by: said), buffer.count - said, CInt(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      said += count
    }
  }

  func hangUp() { close(descriptor) }

  /// Says nothing more, but still hears.
  func finishSaying() { shutdown(descriptor, CInt(SHUT_WR)) }

  /// The line that answers the request `identifier` of `server.stop`.
  static func stopped(_ identifier: Int) -> String {
    #"{"id":\#(identifier),"jsonrpc":"2.0","result":{"processIdentifier":7}}"# + "\n"
  }

  /// The line that answers the request `identifier` of `server.reload`.
  static func reloaded(_ identifier: Int) -> String {
    #"{"id":\#(identifier),"jsonrpc":"2.0","result":{"rulesHash":"x","topics":7}}"# + "\n"
  }

  static func error(_ error: WireError, to identifier: Int? = nil) throws -> String {
    let response = Response<NoParameters>(identifier: identifier.map { .integer($0) }, outcome: .failure(error))
    return String(decoding: try Line.encode(response), as: UTF8.self)
  }
}
