import NIOCore
import NIOPosix
import Wire

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A connection that was accepted, before it is known whether it is served.
struct Arrival: Sendable {
  var channel: NIOAsyncChannel<ConnectionEvent, ByteBuffer>
  /// nil when the kernel could not tell.
  var peer: PeerCredentials?
}

/// Hands the listening socket to NIO and sets up what arrives on it.
enum Listener {
  typealias Channel = NIOAsyncChannel<Arrival, Never>

  /// - Parameter descriptor: bound, listening and not blocking; closed with the channel.
  static func listen(on descriptor: CInt, limits: Limits, threads: any EventLoopGroup) async throws -> Channel {
    try await ServerBootstrap(group: threads)
      // Without this, a client that has said all it will say is taken for one that has hung up.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .bind(descriptor) { channel in
        peer(of: channel).flatMapThrowing { peer in
          try Arrival(channel: setUp(channel, limits: limits), peer: peer)
        }
      }
  }

  private static func setUp(
    _ channel: any NIOCore.Channel,
    limits: Limits
  ) throws -> NIOAsyncChannel<ConnectionEvent, ByteBuffer> {
    let pipeline = channel.pipeline.syncOperations
    if limits.connectionIdleSeconds > 0 {
      let idle = TimeAmount.seconds(Int64(limits.connectionIdleSeconds))
      try pipeline.addHandler(IdleStateHandler(allTimeout: idle))
    }
    try pipeline.addHandler(ByteToMessageHandler(LineFrameDecoder(longest: limits.lineBytes)))
    try pipeline.addHandler(DepartureGate())
    return try NIOAsyncChannel(
      wrappingChannelSynchronously: channel,
      configuration: .init(
        backPressureStrategy: .init(
          lowWatermark: max(1, limits.requestsInFlight / 2),
          highWatermark: max(1, limits.requestsInFlight)
        ),
        isOutboundHalfClosureEnabled: true
      )
    )
  }

  private static func peer(of channel: any NIOCore.Channel) -> EventLoopFuture<PeerCredentials?> {
    guard let provider = channel as? any SocketOptionProvider else {
      return channel.eventLoop.makeSucceededFuture(nil)
    }
    let option: EventLoopFuture<PeerCredentials> = provider.unsafeGetSocketOption(
      level: .socket,
      name: NIOBSDSocket.Option(rawValue: SO_PEERCRED)
    )
    return option.map { $0 }.flatMapErrorThrowing { _ in nil }
  }
}
