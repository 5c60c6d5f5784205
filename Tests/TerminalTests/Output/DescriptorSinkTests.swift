import Glibc
import Terminal
import Testing

struct DescriptorSinkTests {
  @Test func aClosedReaderIsToldApartFromAFault() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: SinkFault.closed) { try DescriptorSink(ends[1]).write([1]) }
  }

  @Test func aFullDiskIsToldWithItsReason() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(full >= 0)
    defer { close(full) }
    #expect(throws: SinkFault.failed(reason: "No space left on device")) { try DescriptorSink(full).write([1]) }
  }

  @Test func allBytesArriveThroughANarrowPipe() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let reader = Reader(descriptor: ends[0])
    reader.start()
    let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
    try DescriptorSink(ends[1]).write(bytes)
    close(ends[1])
    #expect(reader.finish() == bytes)
  }
}

/// Reads a descriptor to its end on a thread of its own.
private final class Reader: @unchecked Sendable {
  private let descriptor: Int32
  private var thread = pthread_t()
  private var bytes: [UInt8] = []

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  func start() {
    let me = Unmanaged.passRetained(self).toOpaque()
    pthread_create(
      &thread,
      nil,
      { argument in
        guard let argument else { return nil }
        let reader = Unmanaged<Reader>.fromOpaque(argument).takeRetainedValue()
        let source = DescriptorSource(reader.descriptor)
        while let chunk = try? source.read(), !chunk.isEmpty { reader.bytes += chunk }
        return nil
      },
      me
    )
  }

  /// Waits for the end.
  func finish() -> [UInt8] {
    pthread_join(thread, nil)
    return bytes
  }
}
