package import NIOCore

/// Cuts the bytes of a connection into lines, in memory bounded by the limit however long a line is.
package struct LineFrameDecoder: ByteToMessageDecoder {
  package typealias InboundOut = LineFrame

  private let longest: Int
  /// Bytes of the buffer that are known to hold no newline, so that a line which comes slowly is searched once.
  private var searched = 0
  /// True while the rest of a line that is too long goes by.
  private var skipsLine = false

  /// - Parameter longest: bytes of the longest line that is taken, without its newline.
  package init(longest: Int) {
    self.longest = longest
  }

  package mutating func decode(context: ChannelHandlerContext, buffer: inout ByteBuffer) -> DecodingState {
    let unsearched = buffer.readableBytesView.dropFirst(searched)
    guard let newline = unsearched.firstIndex(of: UInt8(ascii: "\n")) else {
      if skipsLine || buffer.readableBytes > longest {
        skipsLine = true
        buffer.moveReaderIndex(to: buffer.writerIndex)
      }
      searched = buffer.readableBytes
      return .needMoreData
    }
    let length = newline - buffer.readerIndex
    emit(length: length, of: &buffer, context: context)
    buffer.moveReaderIndex(forwardBy: 1)
    return .continue
  }

  /// A last line without a newline is a request too.
  package mutating func decodeLast(
    context: ChannelHandlerContext,
    buffer: inout ByteBuffer,
    seenEOF: Bool
  ) -> DecodingState {
    while decode(context: context, buffer: &buffer) == .continue {}
    if skipsLine || buffer.readableBytes > 0 {
      emit(length: buffer.readableBytes, of: &buffer, context: context)
    }
    return .needMoreData
  }

  /// Passes on the first `length` bytes as a line and takes them out of the buffer.
  private mutating func emit(length: Int, of buffer: inout ByteBuffer, context: ChannelHandlerContext) {
    let frame: LineFrame
    if !skipsLine, length <= longest, let line = buffer.readBytes(length: length) {
      frame = .line(line)
    } else {
      buffer.moveReaderIndex(forwardBy: length)
      frame = .tooLong
    }
    skipsLine = false
    searched = 0
    context.fireChannelRead(Self.wrapInboundOut(frame))
  }
}
