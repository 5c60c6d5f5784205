import NIOCore

/// What a connection's task hears of, in the order in which it came about.
enum ConnectionEvent: Sendable {
  /// A request that came in time.
  case request(LineFrame)
  /// The server is leaving: the requests before this are still carried out.
  case departure
  /// A request that came after the departure was told.
  case lateRequest(LineFrame)
}

/// Marks the place in a connection's stream of requests at which the server began to leave, and closes idle connections.
final class DepartureGate: ChannelInboundHandler {
  typealias InboundIn = LineFrame
  typealias InboundOut = ConnectionEvent

  /// Sent through the pipeline when the server begins to leave.
  struct Departure: Sendable {}

  private var hasDeparted = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = Self.unwrapInboundIn(data)
    context.fireChannelRead(Self.wrapInboundOut(hasDeparted ? .lateRequest(frame) : .request(frame)))
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is Departure where !hasDeparted:
      hasDeparted = true
      context.fireChannelRead(Self.wrapInboundOut(.departure))
      context.fireChannelReadComplete()
    case is IdleStateHandler.IdleStateEvent:
      context.close(promise: nil)
    default:
      context.fireUserInboundEventTriggered(event)
    }
  }
}
