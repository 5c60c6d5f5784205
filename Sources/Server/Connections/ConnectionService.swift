import FoundationEssentials
import NIOCore
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Holds the conversation of each connection, from its arrival to its end.
struct ConnectionService: Sendable {
  let dispatcher: Dispatcher
  let connections: OpenConnections
  /// Called when there has been no connection for as long as the limits say.
  let onIdle: @Sendable () -> Void

  /// How long a refused client is given to finish what it is sending, so that it comes to read why.
  private static let refusalTime = TimeAmount.seconds(1)

  /// Serves, or refuses, and closes. A client that hangs up halfway is no error of the server.
  func serve(_ arrival: Arrival) async {
    await withTaskCancellationHandler {
      await receive(arrival)
    } onCancel: {
      // Frees whatever waits for a client that does not read.
      arrival.channel.channel.close(promise: nil)
    }
  }

  private func receive(_ arrival: Arrival) async {
    let channel = arrival.channel
    switch connections.admit(channel.channel, refusal: PeerPolicy.refusal(of: arrival.peer, owner: geteuid())) {
    case .served:
      try? await channel.executeThenClose { events, answers in
        // Before the channel closes, so that a client which sees the end finds the place free.
        defer { connections.close(channel.channel, onIdle: onIdle) }
        try await converse(events, answers, channel: channel.channel)
      }
    case .refused(let error):
      try? await channel.executeThenClose { events, answers in
        defer { connections.close(channel.channel, onIdle: onIdle) }
        try await refuse(with: error, events, answers, channel: channel.channel)
      }
    case .dropped:
      try? await channel.executeThenClose { _, _ in }
    }
  }

  private func converse(
    _ events: NIOAsyncChannelInboundStream<ConnectionEvent>,
    _ answers: NIOAsyncChannelOutboundWriter<ByteBuffer>,
    channel: any Channel
  ) async throws {
    for try await event in events {
      let answer: Data?
      switch event {
      case .request(let frame): answer = await dispatcher.answer(to: frame)
      case .lateRequest(let frame): answer = dispatcher.refusal(of: frame)
      case .departure:
        // Everything before this is answered. What came since is still in the stream, which now ends.
        channel.close(mode: .input, promise: nil)
        continue
      }
      if let answer { try await answers.write(ByteBuffer(bytes: answer)) }
    }
    try await flush(channel)
  }

  private func refuse(
    with error: WireError,
    _ events: NIOAsyncChannelInboundStream<ConnectionEvent>,
    _ answers: NIOAsyncChannelOutboundWriter<ByteBuffer>,
    channel: any Channel
  ) async throws {
    let end = channel.eventLoop.scheduleTask(in: Self.refusalTime) { channel.close(promise: nil) }
    defer { end.cancel() }
    try await answers.write(ByteBuffer(bytes: AnswerLine.error(error)))
    answers.finish()
    for try await _ in events {}
  }

  /// Waits until the kernel has taken every answer, since closing lets go of those it has not.
  private func flush(_ channel: any Channel) async throws {
    try await channel.writeAndFlush(ByteBuffer())
  }
}
