import Glibc
import Terminal
import TestSupport
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

  @Test func allBytesArriveThroughAFullPipe() async throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    // What is non-blocking for someone else must not lose bytes here.
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
    async let sent: Void = blocking {
      defer { close(writing) }
      try DescriptorSink(writing).write(bytes)
    }
    let received = try await blocking {
      var received: [UInt8] = []
      let source = DescriptorSource(reading)
      while case let chunk = try source.read(), !chunk.isEmpty { received += chunk }
      return received
    }
    try await sent
    #expect(received == bytes)
  }
}
