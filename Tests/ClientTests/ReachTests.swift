import Client
import FoundationEssentials
import TestSupport
import Testing
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Before a connection is there.
struct ReachTests {
  private let folder: TemporaryFolder
  private var socket: SocketPath { SocketPath(path: folder.path + "/socket", origin: .option) }

  init() throws { folder = try TemporaryFolder() }

  @Test func whereThereIsNoSocketThereIsNoServer() {
    #expect(throws: ClientError.noServer(path: socket.path)) { try Connection(to: socket) }
    let deeper = SocketPath(path: folder.path + "/none/socket", origin: .option)
    #expect(throws: ClientError.noServer(path: deeper.path)) { try Connection(to: deeper) }
  }

  @Test func aSocketThatNobodyListensOnIsNoServer() throws {
    let descriptor = try UnixSocket.make()
    #expect(UnixSocket.bind(descriptor, to: socket.path) == 0)
    close(descriptor)
    #expect(throws: ClientError.noServer(path: socket.path)) { try Connection(to: socket) }
  }

  @Test func aFolderThatOthersMayWriteToIsNotTrusted() {
    chmod(folder.path, 0o777)
    #expect(throws: ClientError.socket(.openDirectory(folder.path, mode: 0o777))) { try Connection(to: socket) }
  }

  @Test func onlyOnesOwnServerAndThatOfRootAreTrusted() {
    func server(_ user: UInt32) -> PeerCredentials {
      PeerCredentials(processIdentifier: 1, userIdentifier: user, groupIdentifier: 0)
    }
    #expect(Connection.trusts(server(1000), user: 1000))
    #expect(Connection.trusts(server(0), user: 1000))
    #expect(!Connection.trusts(server(1001), user: 1000))
    #expect(!Connection.trusts(server(1000), user: 0))
  }
}
