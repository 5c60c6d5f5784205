import FoundationEssentials
import Server
import TestSupport
import Testing
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

struct ReadyDescriptorTests {
  /// What is read from a pipe, to its end, that `tell` was given the other end of.
  private func told(_ tell: (ReadyDescriptor) -> Void) -> String {
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    tell(ReadyDescriptor(ends[1]))
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(ends[0], &bytes, bytes.count)
    #expect(read(ends[0], &bytes[0], 0) == 0)
    close(ends[0])
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func readinessIsOneLineToldOnce() {
    let text = told { descriptor in
      descriptor.ready()
      descriptor.failed("too late")
    }
    #expect(Readiness(text: text) == .ready)
    #expect(text == "ready\n")
  }

  @Test func aFailureIsToldInItsOwnWords() {
    #expect(Readiness(text: told { $0.failed("no\nway") }) == .failed("no\nway"))
  }

  @Test func withoutDescriptorNothingHappens() {
    ReadyDescriptor(nil).ready()
  }

  @Test func aServerThatCannotListenTellsWhy() async throws {
    let folder = try TemporaryFolder()
    try SocketDirectory.create(folder.socket.directory)
    try Data().write(to: URL(filePath: folder.socket.path))
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    let server = Server(
      configuration: ServerConfiguration(socket: folder.socket, readyDescriptor: ReadyDescriptor(ends[1])),
      assistant: someAssistant(),
      reload: { someAssistant() },
      logger: .silent,
      methods: someMethods
    )
    await #expect(throws: ServerError.notASocket(folder.socket.path)) { try await server.run() }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(ends[0], &bytes, bytes.count)
    #expect(
      Readiness(text: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self))
        == .failed(ServerError.notASocket(folder.socket.path).description)
    )
    close(ends[0])
  }
}

struct ServiceManagerTests {
  /// A datagram socket that stands for systemd's.
  private func receiver(at address: [UInt8]) throws -> CInt {
    #if canImport(Glibc)
      let type = CInt(SOCK_DGRAM.rawValue)
    #else
      let type = SOCK_DGRAM
    #endif
    let descriptor = socket(AF_UNIX, type, 0)
    var name = sockaddr_un()
    name.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: address) }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + address.count)
    let bound = withUnsafePointer(to: &name) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, length) }
    }
    #expect(bound == 0)
    return descriptor
  }

  private func message(from descriptor: CInt) -> String {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = recv(descriptor, &bytes, bytes.count, CInt(MSG_DONTWAIT))
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Test func theStateIsSentToThePathOfSystemd() throws {
    let folder = try TemporaryFolder()
    let descriptor = try receiver(at: Array((folder.path + "/notify").utf8) + [0])
    let manager = ServiceManager(environment: ["NOTIFY_SOCKET": folder.path + "/notify"])
    manager.tell(.ready)
    #expect(message(from: descriptor) == "READY=1")
    manager.tell(.reloading)
    #expect(message(from: descriptor).hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
    manager.tell(.stopping)
    #expect(message(from: descriptor) == "STOPPING=1")
    close(descriptor)
  }

  @Test func anAbstractNameIsReachedToo() throws {
    let name = "vv-notify-\(getpid())"
    let descriptor = try receiver(at: [0] + Array(name.utf8))
    ServiceManager(environment: ["NOTIFY_SOCKET": "@" + name]).tell(.ready)
    #expect(message(from: descriptor) == "READY=1")
    close(descriptor)
  }

  @Test func withoutSystemdNothingIsSent() {
    ServiceManager(environment: [:]).tell(.ready)
    ServiceManager(environment: ["NOTIFY_SOCKET": "/nowhere/at/all"]).tell(.ready)
  }
}
